"""The strip of facts that opens a role chapter: pay, growth, education, how sure, how old.

It is HTML because it is made of links: each number leads to its entry in the appendix. A number
that the registry ``data/numbers.toml`` does not have is refused, so none goes without a source.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerbook.book.pages_address import pages_root
from careerbook.errors import NumberError
from careerbook.kit.dollars import NO_TEX
from careerbook.say.numbers import listed

if TYPE_CHECKING:
    from careerbook.numbers import Number
    from careerbook.numbers.registry import Definition

STYLE = Path(__file__).with_suffix(".css")
WAGES = "oews_national"
PROJECTIONS = "employment_projections"
Fact = tuple[str, str, str]
"""Name of the fact; the fact itself as HTML; what it is about as HTML."""


@dataclass(frozen=True)
class FactStrip:
    """The facts of one role, ready to be shown.

    Parameters
    ----------
    role
        The role's name.
    facts
        Name, value and explanation of each fact; the last two are HTML.
    """

    role: str
    facts: tuple[Fact, ...]

    def to_html(self) -> str:
        """Return the strip as a self-contained description list."""
        items = "".join(
            f'<div><dt>{html.escape(name)}</dt><dd><span class="cb-fact">{value}</span> '
            f'<span class="cb-fact-note">{note}</span></dd></div>'
            for name, value, note in self.facts
        )
        style = STYLE.read_text(encoding="utf-8")
        return f'<style>{style}</style><dl class="cb-facts {NO_TEX}">{items}</dl>'

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        names = ", ".join(name.lower() for name, _value, _note in self.facts)
        return {"text/plain": f"Facts about {self.role}: {names}", "text/html": self.to_html()}


def fact_strip(role: str, book_root: str | None = None) -> FactStrip:
    """Gather the facts that open a role's chapter.

    Parameters
    ----------
    role
        Slug such as ``"machine-learning-specialist"``.
    book_root
        Where the book's pages start, seen from where the strip is shown; the numbers link to
        ``<book_root>/appendix/figures.html``. By default what `book.pages_address` says.

    Raises
    ------
    UnknownNameError
        When there is no such role.
    NumberError
        When ``data/numbers.toml`` does not have one of the numbers.

    Source
    ------
    ``oews_national`` and ``employment_projections`` (newest year and round) over the role's
    candidate codes in ``role_soc_crosswalk``.
    """
    from careerbook.facts.data import load
    from careerbook.occupations.soc_match import match_of, people_in, titles

    root = pages_root() if book_root is None else book_root
    match = match_of(f"role:{role}")
    names = {code: people_in(titles()[code]) for code in match.soc_codes}
    main = names[match.soc_codes[0]]
    year = int(load(WAGES)["year"].max())
    projections = load(PROJECTIONS)
    newest = projections["round"].max()
    rows = projections[projections["round"] == newest].set_index("soc_code")
    wages = {code: _number(WAGES, "p50_usd_per_year", code, year=year) for code in match.soc_codes}
    of = {"round": str(newest)}
    growth = {code: _number(PROJECTIONS, "change_pct", code, **of) for code in match.soc_codes}
    first = match.soc_codes[0]
    openings = _number(PROJECTIONS, "openings_jobs_per_year", first, **of)
    education = {names[code]: str(rows.loc[code, "typical_entry_education"]) for code in names}
    base, target = int(rows.loc[first, "base_year"]), int(rows.loc[first, "target_year"])

    def link(number: Number) -> str:
        address = f"{root}/appendix/figures.html#{number.id}"
        title = html.escape(f"{number.label}: {number.citation}", quote=True)
        return f'<a class="number-link" href="{address}" title="{title}">{number.text}</a>'

    pay_note = f"a year for {_text(main)}, the nearest occupation{_span(wages, link)}"
    growth_note = (
        f"jobs for {_text(main)} from {base} to {target}, projected, with {link(openings)} "
        f"openings a year{_span(growth, link)}"
    )
    facts: tuple[Fact, ...] = (
        ("Median pay", link(wages[first]), pay_note),
        ("Growth", link(growth[first]), growth_note),
        ("Usual education", _text(education[main]), _education_note(education, main)),
        ("Confidence of the match", _text(match.confidence.capitalize()), _text(match.caveat)),
        ("Date of the data", f"May {year}", f"for pay; the {base} to {target} round for growth"),
    )
    return FactStrip(match.name, facts)


def _span(numbers: dict[str, Number], link: Any) -> str:
    """Say from where to where the candidate occupations reach; nothing when there is one."""
    if len(numbers) == 1:
        return ""
    ordered = sorted(numbers.values(), key=lambda number: number.value)
    return (
        f"; {link(ordered[0])} to {link(ordered[-1])} across its "
        f"{len(numbers)} candidate occupations"
    )


def _education_note(education: dict[str, str], main: str) -> str:
    """Name the candidate occupations whose usual education differs from the main one's."""
    others: dict[str, list[str]] = {}
    for people, level in education.items():
        if level and level != education[main]:
            others.setdefault(level, []).append(people)
    notes = [f"typical at entry for {main} (BLS)"]
    notes += [
        f"{level[:1].lower()}{level[1:]} for {listed(people)}" for level, people in others.items()
    ]
    return _text("; ".join(notes))


def _number(table: str, column: str, soc_code: str, **where: str | int) -> Number:
    """Return the registered number of one cell.

    Raises
    ------
    NumberError
        When no entry of the registry reads that cell.
    """
    from careerbook.numbers import load_numbers

    wanted = {"soc_code": soc_code, **where}
    for definition in _definitions():
        if (definition.table, definition.column) == (table, column) and wanted == definition.where:
            return load_numbers()[definition.id]
    raise NumberError(
        f"data/numbers.toml has no number for {table}.{column} with {wanted}; "
        "add the occupation to the families of that table"
    )


@cache
def _definitions() -> tuple[Definition, ...]:
    from careerbook.numbers.registry import REGISTRY_FILE, read_registry
    from careerbook.paths import data_dir

    return tuple(read_registry(data_dir() / REGISTRY_FILE).values())


def _text(words: str) -> str:
    return html.escape(words, quote=False)
