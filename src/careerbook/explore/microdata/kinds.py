"""The kinds of files that can be imported. To add one, write a `Kind` and name it in `KINDS`.

A kind knows the columns of a publisher's file, the filters that make its rows comparable, and
the line that a summary of it must carry. The kind `csv` knows nothing: its columns are named
by whoever imports the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from careerbook.errors import CareerbookError, UnknownNameError
from careerbook.facts.schema import Column

USD_PER_YEAR = "usd_per_year"
UNIT_FORM = re.compile(r"[a-z]{3}_per_(hour|day|week|month|year)")
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
DECIMALS = {"point": ".", "comma": ","}
"""Name on the command line -> the sign; the sign itself is understood too."""
ANY_VALUE = "*"
"""As a filter's value: keep every row, also where the kind would keep some."""


@dataclass(frozen=True)
class Kind:
    """One kind of file.

    Parameters
    ----------
    name, title
        As on the command line, and in words.
    pay
        Column that holds the pay, in `unit`.
    unit
        Unit of the pay, such as ``usd_per_year``; it ends the names of the summary's columns.
    by
        Columns whose values make the groups, unless others are asked for.
    filters
        Column -> values that a row must have one of, unless others are asked for.
    columns
        Rules of the columns we know; a column of the file that is not named here is free text.
    blanks
        Texts that stand for "no answer" in this file. A row without pay is counted, not a fault.
    licence
        What a summary derived from the file must carry.
    notes
        What a reader of the summary has to know about the file.
    delimiter, decimal
        What stands between cells, and before the decimals of an amount.
    """

    name: str
    title: str
    pay: str = ""
    unit: str = ""
    by: tuple[str, ...] = ()
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    blanks: tuple[str, ...] = ("",)
    licence: str = ""
    notes: tuple[str, ...] = ()
    delimiter: str = ","
    decimal: str = "."

    @property
    def pay_may_be_blank(self) -> bool:
        """Whether a row may leave its pay out."""
        return not any(column.name == self.pay and column.required for column in self.columns)


def _pay(name: str, required: bool) -> Column:
    text = "Pay in US dollars a year, as converted by the publisher."
    return Column(name, "number", "US dollars a year", text, required=required)


AIJOBS = Kind(
    name="aijobs",
    title="AI, ML and data salaries of aijobs.net (salaries.csv)",
    pay="salary_in_usd",
    unit=USD_PER_YEAR,
    by=("work_year", "job_title"),
    filters={"employment_type": ("FT",), "company_location": ("US",)},
    columns=(
        Column("work_year", "int", "year", "Year of the pay.", minimum=2015, maximum=2100),
        Column("experience_level", "text", "", "Level.", allowed=("EN", "MI", "SE", "EX")),
        Column("employment_type", "text", "", "Contract.", allowed=("FT", "PT", "CT", "FL")),
        Column("job_title", "text", "", "Job title."),
        Column("salary_currency", "text", "", "Currency.", pattern="[A-Z]{3}", example="USD"),
        _pay("salary_in_usd", required=True),
        Column("employee_residence", "text", "", "Country.", pattern="[A-Z]{2}", example="US"),
        Column("remote_ratio", "text", "percent", "Remote.", allowed=("0", "50", "100")),
        Column("company_location", "text", "", "Country.", pattern="[A-Z]{2}", example="US"),
        Column("company_size", "text", "", "Size.", allowed=("S", "M", "L")),
    ),
    licence="CC0 1.0 (public domain), aijobs.net / foorilla; naming the publisher is good manners.",
    notes=(
        "Rows are submitted or taken from advertisements; many are exact copies of another row, "
        "so n counts rows, not people, and the interval is narrower than people would give.",
        "Years are in the dollars of their own year; nothing is adjusted for prices.",
    ),
)

STACKOVERFLOW = Kind(
    name="stackoverflow",
    title="Stack Overflow Developer Survey, public results (survey_results_public.csv)",
    pay="ConvertedCompYearly",
    unit=USD_PER_YEAR,
    by=("DevType",),
    filters={"Country": ("United States of America",)},
    columns=(_pay("ConvertedCompYearly", required=False),),
    blanks=("", "NA"),
    licence=(
        "Contains information from the Stack Overflow Developer Survey, which is made available "
        "under the Open Database License (ODbL) 1.0; this summary is offered under the ODbL as "
        "well (share-alike): keep this notice and pass it on under the same licence."
    ),
    notes=(
        "Self-reports of people who chose to answer; total pay as they understood it, converted "
        "to US dollars by the publisher. Full-time and part-time are not told apart.",
        "No amount is trimmed, however small or large it is.",
    ),
)

CSV = Kind(
    name="csv",
    title="any CSV file; you name its columns",
    licence="not known to careerbook: ask the publisher before you share this summary.",
)

KINDS = {kind.name: kind for kind in (AIJOBS, STACKOVERFLOW, CSV)}


def choose_kind(
    name: str,
    by: tuple[str, ...] | None = None,
    pay: str | None = None,
    unit: str | None = None,
    where: dict[str, tuple[str, ...]] | None = None,
    delimiter: str | None = None,
    decimal: str | None = None,
) -> Kind:
    """Return the kind called `name` with what was asked for in place of its own settings.

    Parameters
    ----------
    name
        A key of `KINDS`.
    by, pay, unit
        Replace the kind's own when given. An empty `by` takes all rows as one group.
    where
        Filters; each replaces the kind's filter of the same column. ``("*",)`` lifts it.
    delimiter, decimal
        A key or value of `DELIMITERS` and `DECIMALS`. Where the decimal sign is a comma, cells are
        taken to be separated by semicolons, as spreadsheets save them then.

    Raises
    ------
    UnknownNameError
        When there is no such kind.
    CareerbookError
        When the kind needs a column or unit that was not given, the unit has another form, or the
        same sign is to stand between cells and before decimals.
    """
    if name not in KINDS:
        raise UnknownNameError("kind of file", name, KINDS)
    kind = KINDS[name]
    filters = {**kind.filters, **(where or {})}
    decimal = _sign("decimal sign", decimal or kind.decimal, DECIMALS)
    usual = kind.delimiter if decimal != kind.delimiter else DELIMITERS["semicolon"]
    kept = {column: values for column, values in filters.items() if ANY_VALUE not in values}
    chosen = replace(
        kind,
        by=kind.by if by is None else tuple(dict.fromkeys(by)),
        pay=pay or kind.pay,
        unit=unit or kind.unit,
        filters=kept,
        delimiter=_sign("delimiter", delimiter or usual, DELIMITERS),
        decimal=decimal,
    )
    if chosen.delimiter == chosen.decimal:
        raise CareerbookError(
            "a comma cannot stand both between the cells and before the decimals: say what stands "
            "between the cells with --delimiter, such as --delimiter semicolon"
        )
    if not chosen.pay:
        raise CareerbookError(
            f"the kind {name} does not know which column holds the pay: name it with --pay COLUMN"
        )
    if not UNIT_FORM.fullmatch(chosen.unit):
        found = f"found {unit!r}" if unit else f"the kind {name} has none of its own"
        raise CareerbookError(
            "the unit of the pay must be currency and time such as usd_per_year or eur_per_hour; "
            f"{found}: give it with --unit"
        )
    if pay and pay != kind.pay and not unit and kind.unit:
        raise CareerbookError(
            f"the column {pay} is not the one whose unit the kind {name} knows ({kind.pay}, "
            f"{kind.unit}): say the unit of {pay} with --unit"
        )
    if chosen.pay in chosen.by:
        raise CareerbookError(f"the column {chosen.pay} cannot be both the pay and a group")
    return chosen


def _sign(what: str, text: str, known: dict[str, str]) -> str:
    """Return the sign that a name or the sign itself stands for."""
    if text in known.values():
        return text
    if text not in known:
        raise UnknownNameError(what, text, known)
    return known[text]
