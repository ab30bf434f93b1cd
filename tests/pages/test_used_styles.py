"""The theme's sheets lose the rules that nothing can meet, and no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.pages.bundle import join_styles
from careerbook.pages.used_styles import OWN_MARK, cut, words
from tests.pages.conftest import BuiltBook

CLASSES = ["alert", "btn", "btn-primary", "card", "col-md-3", "modal-open", "sd-row"]


def kept(css: str, *known: str) -> str:
    """Return what remains, without white space at the ends of lines."""
    return re.sub(r"\s*\n\s*", "", cut(css, set(known)))


@pytest.mark.parametrize(
    "rule",
    [
        "p{margin:0}",
        "#top>a:hover{color:red}",
        "[data-bs-theme=dark] p{color:red}",
        "p.known{color:red}",
        "p:not(.gone){color:red}",
        ":is(.gone,.known) p{color:red}",
        "@font-face{font-family:x;src:url(x.woff)}",
        "@keyframes turn{from{opacity:0}to{opacity:1}}",
        "@media (min-width:1.5px){p{margin:0}}",
        ':root{--x:".gone"}',
        '.known::before{content:"\u201c ; }"}',
        ".sm\\:known{margin:0}",
    ],
)
def test_a_rule_that_something_can_meet_stays_as_it_was(rule: str) -> None:
    """Classes inside :not() and :is() need not be there; a name that is no word is not judged."""
    assert kept(rule, "known") == rule


@pytest.mark.parametrize(
    ("rule", "rest"),
    [
        (".gone{color:red}", ""),
        (".known .gone{color:red}", ""),
        (".known.gone{color:red}", ""),
        (".gone,.known,.gone a{color:red}", ".known{color:red}"),
        ("@media print{.gone{color:red}}", ""),
        ("@media print{.gone{color:red}.known{color:red}}", "@media print{.known{color:red}}"),
        ("@supports (x:y){@media print{.gone{color:red}}}", ""),
    ],
)
def test_a_rule_that_nothing_can_meet_goes(rule: str, rest: str) -> None:
    """Of a list of selectors only the hopeless ones go."""
    assert kept(rule, "known") == rest


def test_own_sheets_stay_whole() -> None:
    """Widgets put the names of their classes together, which nobody could find in a text."""
    css = f".theirs{{color:red}}{OWN_MARK}.ours-high{{color:red}}"
    assert kept(css) == ".ours-high{color:red}"


def test_own_sheets_come_behind_the_mark(tmp_path: Path) -> None:
    """The joined sheet says where the theme ends."""
    (tmp_path / "_static").mkdir()
    for name in ("basic.css", "theme.css"):
        (tmp_path / "_static" / name).write_text(f".in-{name[:5]}{{color:red}}")
    css = join_styles(tmp_path, ("_static/theme.css", "_static/basic.css"))
    theirs, own = css.split(OWN_MARK)
    assert ".in-basic" in theirs
    assert ".in-theme" in own


@given(
    st.lists(st.lists(st.sampled_from(CLASSES), min_size=1, max_size=3), max_size=6),
    st.sets(st.sampled_from(CLASSES)),
)
def test_exactly_the_rules_whose_classes_are_all_known_stay(
    rules: list[list[str]], known: set[str]
) -> None:
    """In their order."""
    css = "".join(
        f"{''.join(f'.{name}' for name in rule)}{{order:{i}}}" for i, rule in enumerate(rules)
    )
    orders = [int(order) for order in re.findall(r"order:(\d+)", cut(css, known))]
    assert orders == [i for i, rule in enumerate(rules) if set(rule) <= known]


def test_a_class_that_a_script_sets_is_a_known_word() -> None:
    """As text of a script or an attribute of a page."""
    assert {"modal-open", "btn", "cb_x"} <= words(
        ['e.classList.add("modal-open")', 'class="btn cb_x"']
    )


def test_a_built_book_names_one_cut_sheet_and_keeps_no_other(small: BuiltBook) -> None:
    """Also after a second build, in which one page is new and shows something new."""
    small.build()
    html = small.folder / "_build/html"
    first = sheet_of(html / "index.html")
    assert ".sd-badge" not in (html / first).read_text()
    small.write("index.md", "# Welcome\n\n{bdg-primary}`New`\n")
    small.build()
    second = sheet_of(html / "index.html")
    assert ".sd-badge" in (html / second).read_text()
    assert sheet_of(html / "appendix/figures.html") == second
    assert [path.name for path in (html / "_static").glob("book-*.css")] == [Path(second).name]


def sheet_of(page: Path) -> str:
    """Return the joined sheet that a page names."""
    (name,) = re.findall(r"_static/book-[0-9a-f]+\.css", page.read_text(encoding="utf-8"))
    return str(name)
