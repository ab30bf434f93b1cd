"""BK030: role slugs and SOC codes named in code and links are ones that we know."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from careerbook.book.markdown_text import without_code
from careerbook.checks.page import Cell, Page
from careerbook.checks.rule import PageRule, Problem
from careerbook.errors import close_names
from careerbook.numbers.number_links import find_links
from careerbook.say.numbers import listed

MARKER = "not-a-code"
# Arguments that take a role, an occupation or a target such as "role:data-scientist".
ROLE_KEYWORDS = frozenset({"role", "role_slug", "slug"})
ROLE_CALLS = frozenset(
    {
        "SkillGap",
        "certifications_of",
        "draw_ladder",
        "fact_strip",
        "interview_of",
        "load_role",
        "portfolio_of",
        "related_roles",
        "role",
        "skills_asked",
        "tasks_of",
        "tools_of",
    }
)

_SOC = re.compile(r"(?<![\d-])\d{2}-\d{4}(?![\d-])")
_TARGET = re.compile(r"^(?P<kind>role|soc):(?P<name>.*)$")
_ROLE_PAGE = re.compile(r"\]\([^()\s]*?roles/(?P<slug>[^/()\s#]+)\.(?:md|ipynb)")


@cache
def known_roles() -> tuple[str, ...]:
    """Return the slug of every role of the crosswalk."""
    from careerbook.facts.data import load

    return tuple(sorted(set(load("role_soc_crosswalk")["role_slug"])))


@cache
def known_codes() -> tuple[str, ...]:
    """Return every SOC code of the occupations table."""
    from careerbook.facts.data import load

    return tuple(sorted(set(load("occupations")["soc_code"])))


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.code_cells:
        yield from _in_code(cell)
    for cell in page.markdown_cells:
        yield from _in_links(cell)
    for line in page.lines():
        if line.is_exempt(MARKER):
            continue
        for match in _SOC.finditer(line.prose):
            if match[0] not in known_codes():
                yield Problem(line.place, match[0], _unknown("SOC code", match[0], known_codes()))


def _in_code(cell: Cell) -> Iterator[Problem]:
    try:
        tree = ast.parse(cell.text)
    except SyntaxError:
        return  # a magic or another language; running the notebook judges it
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for argument in _role_arguments(node):
                if argument.value not in known_roles() and not _TARGET.match(str(argument.value)):
                    yield _problem(cell, argument, "role", known_roles())
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _in_string(cell, node)


def _in_string(cell: Cell, node: ast.Constant) -> Iterator[Problem]:
    value = str(node.value)
    target = _TARGET.match(value)
    if target and target["kind"] == "role":
        if target["name"] not in known_roles():
            yield _problem(cell, node, "role", known_roles(), target["name"])
    elif _SOC.fullmatch(target["name"] if target else value) and not _is_code(target, value):
        yield _problem(cell, node, "SOC code", known_codes(), target["name"] if target else value)


def _is_code(target: re.Match[str] | None, value: str) -> bool:
    return (target["name"] if target else value) in known_codes()


def _role_arguments(call: ast.Call) -> Iterator[ast.Constant]:
    """Yield the text arguments of a call that must be role slugs."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    owner = getattr(call.func.value, "id", "") if isinstance(call.func, ast.Attribute) else ""
    candidates = [keyword.value for keyword in call.keywords if keyword.arg in ROLE_KEYWORDS]
    if name in ROLE_CALLS or (owner == "roles" and name == "load"):
        candidates += call.args[:1]
    for value in candidates:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value


def _in_links(cell: Cell) -> Iterator[Problem]:
    text = without_code(cell.text)
    for link in find_links(text):
        text = text[: link.start] + " " * (link.end - link.start) + text[link.end :]
    for match in _ROLE_PAGE.finditer(text):
        slug = match["slug"]
        if slug != "index" and slug not in known_roles():
            problem = _unknown("role", slug, known_roles())
            yield Problem(cell.place_at(match.start()), slug, problem)


def _problem(
    cell: Cell, node: ast.Constant, kind: str, known: tuple[str, ...], value: str = ""
) -> Problem:
    shown = value or str(node.value)
    return Problem(cell.place(node.lineno), shown, _unknown(kind, shown, known))


def _unknown(kind: str, value: str, known: tuple[str, ...]) -> str:
    near = close_names(value, known)
    return f"unknown {kind}" + (f" (did you mean {listed(near, 'or')}?)" if near else "")


RULE = PageRule(
    "BK030",
    "Roles and SOC codes are known ones",
    "Use a slug of data/tables/role_soc_crosswalk.csv or a code of data/tables/occupations.csv; a "
    f"number that only looks like a code needs <!-- {MARKER}: reason --> on its line.",
    _find,
)
