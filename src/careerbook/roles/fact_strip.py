"""The strip of facts that opens a role chapter: pay, growth, education, how sure, how old.

It is HTML because it is made of links: each number leads to its entry in the appendix. A number
that the registry ``data/numbers.toml`` does not have is refused, so none goes without a source.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerbook.errors import NumberError
from careerbook.say.numbers import listed

if TYPE_CHECKING:
    from careerbook.numbers import Number
    from careerbook.numbers.registry import Definition

STYLE = Path(__file__).with_suffix(".css")
WAGES = "oews_national"
PROJECTIONS = "employment_projections"
BOOK_ROOT = ".."
"""From a role chapter to the root of the book."""

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
        return f'<style>{style}</style><dl class="cb-facts">{items}</dl>'

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        names = ", ".join(name.lower() for name, _value, _note in self.facts)
        return {"text/plain": f"Facts about {self.role}: {names}", "text/html": self.to_html()}


def fact_strip(role: str, book_root: str = BOOK_ROOT) -> FactStrip:
    """Gather the facts that open a role's chapter.

    Parameters
    ----------
    role
        Slug such as ``"machine-learning-specialist"``.
    book_root
        Where the book's pages start, seen from the chapter; the numbers link to
        ``<book_root>/appendix/figures.html``.

    Raises
    ------
    UnknownNameError
        When there is no such role.
    NumberError
        When ``data/numbers.toml`` does not have one of the numbers.

    Source
    ------
    ``oews_national`` (newest year), ``employment_projections`` (newest round held, the round
    before beside it) and ``bls_ai_notes`` over the role's candidate codes in
    ``role_soc_crosswalk``.
    """
    import pandas as pd

    from careerbook.explore.growth.jobs import leading_projection
    from careerbook.facts.data import load
    from careerbook.occupations.soc_match import match_of, people_in, titles

    match = match_of(f"role:{role}")
    names = {code: people_in(titles()[code]) for code in match.soc_codes}
    main = names[match.soc_codes[0]]
    year = int(load(WAGES)["year"].max())
    leading = leading_projection(f"role:{role}")
    main_row = leading.iloc[0]
    wages = {code: _number(WAGES, "p50_usd_per_year", code, year=year) for code in match.soc_codes}
    same = leading[leading["round"] == main_row["round"]]  # rounds are not comparable
    of = {"round": str(main_row["round"])}
    growth = {code: _number(PROJECTIONS, "change_pct", code, **of) for code in same["soc_code"]}
    first = str(main_row["soc_code"])
    education = {names[code]: text for code, text in _education(match.soc_codes).items()}
    base, target = int(main_row["base_year"]), int(main_row["target_year"])

    def link(number: Number) -> str:
        address = f"{book_root}/appendix/figures.html#{number.id}"
        title = html.escape(f"{number.label}: {number.citation}", quote=True)
        return f'<a class="number-link" href="{address}" title="{title}">{number.text}</a>'

    pay_note = f"a year for {_text(main)}, the nearest occupation{_span(wages, link, len(wages))}"
    growth_note = f"jobs for {_text(main)} from {base} to {target}, projected"
    if main_row["openings_jobs_per_year"] is not pd.NA:
        openings = _number(PROJECTIONS, "openings_jobs_per_year", first, **of)
        growth_note += f", with {link(openings)} openings a year"
    growth_note += _span(growth, link, len(match.soc_codes))
    if main_row["before_round"]:
        earlier = str(main_row["before_round"])
        before = _number(PROJECTIONS, "change_pct", first, round=earlier)
        growth_note += f"; the round {earlier} said {link(before)}"
    dates = f"for pay; the {base} to {target} round for growth"
    if main_row["to_be_confirmed"]:
        dates += ", read through a copy and to be confirmed"
    facts: tuple[Fact, ...] = (
        ("Median pay", link(wages[first]), pay_note),
        ("Growth", link(growth[first]), growth_note),
        *_exposure(main, main_row),
        ("Usual education", _text(education[main]), _education_note(education, main)),
        ("Confidence of the match", _text(match.confidence.capitalize()), _text(match.caveat)),
        ("Date of the data", f"May {year}", dates),
    )
    return FactStrip(match.name, facts)


def _span(numbers: dict[str, Number], link: Any, candidates: int) -> str:
    """Say from where to where the candidate occupations reach; nothing when there is one."""
    if len(numbers) == 1:
        return ""
    ordered = sorted(numbers.values(), key=lambda number: number.value)
    of = len(numbers) if len(numbers) == candidates else f"{len(numbers)} of {candidates}"
    return f"; {link(ordered[0])} to {link(ordered[-1])} across its {of} candidate occupations"


def _exposure(main: str, row: Any) -> tuple[Fact, ...]:
    """Return the publisher's group of exposure to AI, and what the projection says of AI."""
    category = str(row["ai_exposure_category"])
    if not category:
        return ()
    notes = [f"for {main} (BLS), the same as for every computer and mathematical occupation read"]
    if row["ai_reason"]:
        notes.append(f"why the projection names AI: {row['ai_reason']}")
    notes.append("no forecast of loss; the projection already holds the publisher's view of AI")
    return (("Exposure to AI", _text(category), _text("; ".join(notes))),)


def _education(codes: Sequence[str]) -> dict[str, str]:
    """Return the usual education of the newest round that names it, by code."""
    from careerbook.facts.data import load

    table = load(PROJECTIONS).query("typical_entry_education != ''").sort_values("base_year")
    newest = table.drop_duplicates("soc_code", keep="last").set_index("soc_code")
    return {code: str(newest["typical_entry_education"].get(code, "")) for code in codes}


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
