"""The style is one small system: nothing twice, nothing unused, nothing forced without a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "careerbook"
BUILT = PACKAGE / "kit" / "static"
TOKENS = PACKAGE / "kit" / "tokens.css"
SHEETS = sorted(path for path in PACKAGE.rglob("*.css") if BUILT not in path.parents)
CONDITION = re.compile(r"@(?:media|container|supports)[^{]*\{")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]+)\}")
LINES_TO_A_REASON = 8


def rules_of(sheet: Path) -> set[tuple[str, str]]:
    """Return selector and body of each rule, without comments and conditions."""
    text = CONDITION.sub("", COMMENT.sub("", sheet.read_text(encoding="utf-8")))
    pairs = {(" ".join(a.split()), " ".join(b.split())) for a, b in RULE.findall(text)}
    return {(selector, body) for selector, body in pairs if body}


def test_no_rule_stands_in_two_sheets() -> None:
    """What is changed in one place is changed."""
    seen: dict[tuple[str, str], Path] = {}
    twice = []
    for sheet in SHEETS:
        for rule in rules_of(sheet):
            if rule in seen:
                twice.append(f"{rule[0]}: {seen[rule].name} and {sheet.name}")
            seen[rule] = sheet
    assert len(seen) > 400
    assert twice == []


def test_every_token_is_used() -> None:
    """A name for a color or a size that nothing uses misleads whoever looks for one."""
    named = set(re.findall(r"(--cb-[\w-]+)\s*:", TOKENS.read_text(encoding="utf-8")))
    sources = [*SHEETS, *PACKAGE.rglob("*.js"), *PACKAGE.rglob("*.py")]
    text = "".join(p.read_text(encoding="utf-8") for p in sources if BUILT not in p.parents)
    used = {name for name in named if re.search(rf"var\({name}[,)]|[\"']{name}[\"']", text)}
    assert len(named) > 30
    assert named - used == set()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_what_is_forced_has_its_reason(sheet: Path) -> None:
    """A comment within the lines before an ``!important`` says against what it stands."""
    lines = sheet.read_text(encoding="utf-8").splitlines()
    bare = [
        f"line {number + 1}: {line.strip()}"
        for number, line in enumerate(lines)
        if "!important;" in line
        and not any("*/" in before for before in lines[max(0, number - LINES_TO_A_REASON) : number])
    ]
    assert bare == []
