"""What opens a role chapter: what it pays, whether it grows, how to get in, what to do next.

Under the answers stand how sure they are and how old.

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

from careerbook.book.pages_address import pages_root
from careerbook.errors import NumberError
from careerbook.kit.dollars import NO_TEX
from careerbook.kit.pay_axis import PAY_AXIS_END_USD
from careerbook.kit.style import with_fallbacks
from careerbook.say.numbers import listed

if TYPE_CHECKING:
    from careerbook.numbers import Number
    from careerbook.numbers.registry import Definition

STYLE = Path(__file__).with_suffix(".css")
WAGES = "oews_national"
PROJECTIONS = "employment_projections"
ALL_JOBS = "all-projected-growth"
"""The registered number of all occupations' growth."""

Fact = tuple[str, str, str]
"""Name of the fact; the fact itself as HTML; what it is about as HTML."""
STARTS = {
    "software-engineer": "Software engineer",
    "analyst": "Analyst or scientist",
    "another-field": "Another field",
    "student": "Student",
}
MOST_ROWS = 3
"""Rows of a small picture."""
LEVELS = ("low", "medium", "high")
MONTHS_PER_YEAR = 12


@dataclass(frozen=True)
class Row:
    """A row of a small picture: its name and value as HTML, and its mark.

    Attributes
    ----------
    mark
        Class of the mark: ``band`` for percentiles, ``bar`` for one length or span.
    shares
        Where the mark begins and ends, or its five percentiles, in percent of the axis.
    says
        What the mark shows, for those who do not see it.
    """

    name: str
    value: str
    mark: str
    shares: tuple[float, ...]
    says: str = ""
    kind: str = ""

    def to_html(self) -> str:
        """Return the row."""
        places = ";".join(f"--{n}:{v:.1f}%" for n, v in zip(_POINTS, self.shares, strict=False))
        label = (
            f' role="img" aria-label="{html.escape(self.says, quote=True)}"' if self.says else ""
        )
        parts = '<i class="thin"></i><i class="thick"></i><i class="tick"></i>'
        return (
            f'<div class="cb-mini {self.kind}"><span>{self.name} <b>{self.value}</b></span>'
            f'<div class="cb-mini-{self.mark}" style="{places}"{label}>'
            f"{parts if self.mark == 'band' else '<i></i>'}</div></div>"
        )


_POINTS = ("a", "b", "c", "d", "e")


@dataclass(frozen=True)
class FactStrip:
    """The facts of one role, ready to be shown.

    Parameters
    ----------
    role
        The role's name.
    facts
        Name, value and explanation of each fact; the last two are HTML.
    rows
        The small pictures under the first three facts.
    next_steps
        Address, name and what is there, of what a reader may do now.
    """

    role: str
    facts: tuple[Fact, ...]
    rows: tuple[tuple[Row, ...], ...] = ()
    next_steps: tuple[tuple[str, str, str], ...] = ()

    def to_html(self) -> str:
        """Return the answers as self-contained HTML."""
        cells = "".join(
            f'<div role="group" aria-label="{question}"><p class="cb-question">{question}</p>'
            f'<p class="cb-fact">{value}</p><p class="cb-fact-note">{note}</p>'
            f'<div class="cb-minis">{"".join(row.to_html() for row in rows)}</div>'
            f'<p class="cb-fact-more"><a href="{address}">{more}</a></p></div>'
            for (question, address, more), (_, value, note), rows in zip(
                QUESTIONS, self.facts[:3], self.rows, strict=True
            )
        )
        steps = "".join(
            f'<li><a href="{address}"><span>{name}<small>{what}</small></span></a></li>'
            for address, name, what in self.next_steps
        )
        cells += (
            '<div role="group" aria-label="What next?" class="cb-next">'
            f'<p class="cb-question">What next?</p><ul>{steps}</ul></div>'
        )
        (_, sure, why), (_, old, of_what), *more = self.facts[3:]
        exposure = "".join(
            f"<span><b>How exposed to AI?</b> {group}, {note}.</span>" for _, group, note in more
        )
        level = LEVELS.index(sure.lower()) + 1 if sure.lower() in LEVELS else 0
        meter = f'<span class="cb-meter" style="--level:{level}"></span>'
        style = with_fallbacks(STYLE.read_text(encoding="utf-8"))
        return (
            f'<style>{style}</style><div class="cb-answers {NO_TEX}"><div>{cells}</div></div>'
            f'<p class="cb-sure {NO_TEX}"><span>{meter}<b>How sure?</b> {sure}. {why}</span> '
            f"<span><b>How old?</b> {old} {of_what}</span> {exposure}</p>"
        )

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        names = ", ".join(name.lower() for name, _value, _note in self.facts)
        return {"text/plain": f"Facts about {self.role}: {names}", "text/html": self.to_html()}


QUESTIONS = (
    ("What does it pay?", "#pay", "Pay, and which row is yours"),
    ("Is it growing?", "#growth", "Growth, and what it cannot say"),
    ("Can I get in?", "#ways-in-from-where-you-stand", "Ways in, from where you stand"),
)
"""Question, section of the chapter that answers it at length, and what stands there."""


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
    ``oews_national`` (newest year), ``employment_projections`` (newest round held, the round
    before beside it) and ``bls_ai_notes`` over the role's candidate codes in
    ``role_soc_crosswalk``.
    """
    import pandas as pd

    from careerbook.explore.growth.jobs import leading_projection
    from careerbook.facts.data import load
    from careerbook.occupations.soc_match import match_of, people_in, titles

    root = pages_root() if book_root is None else book_root
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
    education = {names[code]: text for code, text in _usual_education(match.soc_codes).items()}
    base, target = int(main_row["base_year"]), int(main_row["target_year"])

    def link(number: Number) -> str:
        address = f"{root}/appendix/figures.html#{number.id}"
        title = html.escape(f"{number.label}: {number.citation}", quote=True)
        return f'<a class="number-link" href="{address}" title="{title}">{number.text}</a>'

    pay_note = (
        f"median a year for {_text(main)}, the nearest occupation{_span(wages, link, len(wages))}"
    )
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
        ("Usual education", *_education(education, main)),
        ("Confidence of the match", _text(match.confidence.capitalize()), _text(match.caveat)),
        ("Date of the data", f"May {year}", dates),
        *_exposure(main, main_row),
    )
    rows = (
        tuple(_pay_row(names[code], code, year, link(wages[code])) for code in match.soc_codes[:2]),
        _growth_rows(names, growth, link),
        _duration_rows(role),
    )
    return FactStrip(match.name, facts, rows, _next_steps(role, root))


def _pay_row(people: str, code: str, year: int, value: str) -> Row:
    """Draw the band of one occupation on the book's pay axis."""
    import pandas as pd

    from careerbook.facts.data import format_percentile, load

    table = load(WAGES)
    row = table[(table["year"] == year) & (table["soc_code"] == code)].iloc[0]
    names = ("p10", "p25", "p50", "p75", "p90")
    shares = [row[f"{name}_usd_per_year"] for name in names]
    cap = row["top_code_usd_per_year"]
    known = [cap if pd.isna(share) else share for share in shares]
    low, q1, median, q3, high = (format_percentile(row, name) for name in names)
    says = (
        f"One in ten below {low}, half from {q1} to {q3}, median {median}, one in ten above {high}"
    )
    return Row(
        _capital(people),
        value,
        "band",
        tuple(min(100.0, 100 * float(share) / PAY_AXIS_END_USD) for share in known),
        says,
    )


def _growth_rows(names: dict[str, str], growth: dict[str, Number], link: Any) -> tuple[Row, ...]:
    """Draw the change of the first occupations, and that of all jobs, from one zero line."""
    from careerbook.numbers import load_numbers

    everybody = load_numbers()[ALL_JOBS]
    shown = [(_capital(names[code]), growth[code]) for code in list(growth)[:2]]
    shown.append(("All occupations", everybody))
    values = [number.value for _, number in shown]
    low, high = min(0.0, *values), max(0.0, *values)

    def share(value: float) -> float:
        return 100 * (value - low) / (high - low)

    return tuple(
        Row(
            name,
            link(number),
            "bar",
            (share(min(0.0, number.value)), share(max(0.0, number.value))),
            kind="is-down" if number.value < 0 else "is-all" if number is everybody else "",
        )
        for name, number in shown
    )


def _duration_rows(role: str) -> tuple[Row, ...]:
    """Draw how long the way takes from the first starting points that the profile knows."""
    from careerbook.roles import roles

    known = {duration.start: duration.months for duration in roles.load(role).durations}
    shown = [(name, known[start]) for start, name in STARTS.items() if start in known][:MOST_ROWS]
    longest = max(months[1] for _, months in shown)
    return tuple(
        Row(
            name,
            months_in_words(*months),
            "bar",
            (
                100 * (months[0] if months[0] < months[1] else months[0] - 1) / longest,
                100 * months[1] / longest,
            ),
        )
        for name, months in shown
    )


def months_in_words(low: int, high: int) -> str:
    """Say a span of months briefly, in years where both ends are whole or half years.

    Example
    -------
    >>> months_in_words(6, 12), months_in_words(24, 48), months_in_words(3, 9)
    ('½–1 year', '2–4 years', '3–9 months')
    >>> months_in_words(12, 12), months_in_words(6, 6)
    ('1 year', '6 months')
    """
    half = MONTHS_PER_YEAR // 2
    if high % MONTHS_PER_YEAR or (low % MONTHS_PER_YEAR and low != half):
        return f"{low} months" if low == high else f"{low}–{high} months"
    first = "½" if low == half else str(low // MONTHS_PER_YEAR)
    last = high // MONTHS_PER_YEAR
    unit = "year" if last == 1 else "years"
    return f"{last} {unit}" if low == high else f"{first}–{last} {unit}"


def _next_steps(role: str, book_root: str) -> tuple[tuple[str, str, str], ...]:
    """Name what a reader may do now: in the chapter, and with the tools beside it."""
    from careerbook.roles import roles

    count = len(roles.load(role).skills)
    explore = f"{book_root}/explore"
    return (
        ("#check-yourself", "Check yourself", f"{count} skills, 10 minutes"),
        (
            f"{explore}/pay.html#view:pay?role={role}",
            "Pay where you live",
            "state by state, town by town",
        ),
        (
            f"{explore}/moves.html#view:moves?to={role}",
            "From where I am",
            "what carries over to this role",
        ),
        ("#who-should-not-take-it", "Who should not take it", "and which role suits better"),
    )


def _capital(words: str) -> str:
    return _text(words[:1].upper() + words[1:])


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


def _usual_education(codes: Sequence[str]) -> dict[str, str]:
    """Return the usual education of the newest round that names it, by code."""
    from careerbook.facts.data import load

    table = load(PROJECTIONS).query("typical_entry_education != ''").sort_values("base_year")
    newest = table.drop_duplicates("soc_code", keep="last").set_index("soc_code")
    return {code: str(newest["typical_entry_education"].get(code, "")) for code in codes}


def _education(education: dict[str, str], main: str) -> tuple[str, str]:
    """Return the main occupation's level in a word or two, and the rest of the sentence."""
    level = education[main]
    short = level.removesuffix(" degree").partition(",")[0]
    rest = level[len(short) :].lstrip(", ")
    return _text(short), f"{_text(rest)}{', ' if rest else ''}{_education_note(education, main)}"


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
