"""Numbers that prose quotes: looked up, computed, written, and kept equal to the data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.errors import DataError, NumberError
from careerbook.explore.pay.prices import constant_dollars
from careerbook.numbers import Numbers
from careerbook.numbers.number_links import (
    find_links,
    fix_file,
    fix_text,
    link_markdown,
    load_numbers,
    target_from,
)
from careerbook.numbers.registry import Definition, read_registry
from careerbook.numbers.text import FORMATS, write_number

PAGE = "topics/pay.md"
RIGHT = r"[\$120,230](../appendix/figures.md#ds-median-wage)"


def numbers(**changes: object) -> Numbers:
    """Return one number, `x`, read from the national wages unless changed."""
    entry: dict[str, object] = {
        "label": "A wage",
        "format": "usd",
        "table": "oews_national",
        "where": {"year": 2025, "soc_code": "15-2051"},
        "column": "p50_usd_per_year",
    }
    return Numbers({"x": Definition("x", **{**entry, **changes})})  # type: ignore[arg-type]


def registry(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "numbers.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_registered_number_has_a_value_text_and_full_provenance() -> None:
    """No entry of the registry leads to a hole in the data."""
    found = load_numbers()
    assert len(found) > 300
    for number_id in found:
        number = found[number_id]
        assert number.text and number.unit and number.period and number.geography, number_id
        assert number.rows and number.citation, number_id
        assert all(s.publisher and s.licence and s.limits for s in number.sources), number_id


def test_number_knows_the_row_it_comes_from() -> None:
    """The row of a number, opened in the file, holds the number's value."""
    number = load_numbers()["ds-median-wage"]
    (row,) = number.rows
    path = Path(__file__).parents[2] / "data" / "tables" / f"{row.table}.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    header, cells = lines[0].split(","), lines[row.row - 1].split(",")
    assert cells[header.index(row.column)] == "120230"
    assert number.citation == "BLS OEWS, May 2025"


def test_top_coded_percentile_prints_at_or_above_the_cap() -> None:
    """A percentile above the publisher's top code is a bound, never a made-up number."""
    found = numbers(where={"year": 2017, "soc_code": "11-3021"}, column="p90_usd_per_year")
    assert found["x"].text == "at or above $208,000"
    assert found["x"].top_coded


def test_nothing_is_computed_from_a_top_coded_number() -> None:
    """A bound gives no ratio."""
    capped = Definition(
        "p90",
        "Capped",
        "usd",
        "oews_national",
        {"year": 2017, "soc_code": "11-3021"},
        "p90_usd_per_year",
    )
    ratio = Definition("r", "Ratio", "times", kind="ratio", of=("p90", "p90"))
    with pytest.raises(NumberError, match="top-coded"):
        Numbers({"p90": capped, "r": ratio})["r"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"table": "oews_nation"}, "no table 'oews_nation'.*did you mean oews_national"),
        ({"column": "p50"}, "no column 'p50'"),
        ({"where": {"year": 2025}}, "rows of table 'oews_national' have year=2025"),
        ({"where": {"year": 1999, "soc_code": "15-2051"}}, "0 rows"),
        ({"where": {"years": 2025}}, "no column 'years'"),
        (
            {
                "table": "oews_state",
                "where": {"year": 2025, "state_code": "AK", "soc_code": "15-1252"},
            },
            "not released",
        ),
        ({"geography": "{town}"}, "'{town}' is no column"),
    ],
)
def test_number_without_exactly_one_released_value_is_an_error(
    changes: dict[str, object], message: str
) -> None:
    """Unknown tables, rows and columns, several rows and suppressed cells all say what is wrong."""
    with pytest.raises(NumberError, match=message):
        numbers(**changes)["x"]


def test_unknown_number_names_the_nearest_one() -> None:
    """A typing error in an id is answered with the id that was meant."""
    with pytest.raises(NumberError, match="did you mean ds-median-wage"):
        load_numbers()["ds-medain-wage"]


def test_constant_dollars_agree_with_the_price_module() -> None:
    """The registry and the pay charts turn old wages into new dollars in the same way."""
    found = load_numbers()
    old = found["ds-median-wage-2021"].value
    assert found["ds-median-wage-2021-in-2025-dollars"].value == pytest.approx(
        constant_dollars(old, 2021, 2025)
    )


@pytest.mark.parametrize(
    ("kind", "of", "years", "expected"),
    [
        ("ratio", ("new", "old"), None, 120230 / 100910),
        ("difference", ("new", "old"), None, 120230 - 100910),
        ("percent_change", ("old", "new"), None, 100 * (120230 - 100910) / 100910),
        ("cagr", ("old", "new"), 4, 100 * ((120230 / 100910) ** 0.25 - 1)),
        ("constant_dollars", ("old", "old", "new"), None, 120230),
        ("at_us_prices", ("new", "old"), None, 120230 * 100 / 100910),
        ("equal_offer", ("new", "old", "new"), None, 120230 * 120230 / 100910),
    ],
)
def test_derived_numbers_follow_their_formula(
    kind: str, of: tuple[str, ...], years: int | None, expected: float
) -> None:
    """Each kind computes what its name says, from the cells of its parts."""
    parts = {
        name: Definition(
            name,
            name,
            "usd",
            "oews_national",
            {"year": year, "soc_code": "15-2051"},
            "p50_usd_per_year",
        )
        for name, year in (("old", 2021), ("new", 2025))
    }
    derived = Definition("d", "Derived", "number", kind=kind, of=of, years=years)
    number = Numbers({**parts, "d": derived})["d"]
    assert number.value == pytest.approx(expected)
    assert len(number.rows) == len(set(of))
    assert number.formula


def test_number_computed_from_itself_is_an_error() -> None:
    """A circle of definitions is reported instead of recursing forever."""
    circle = Definition("a", "A", "number", kind="ratio", of=("a", "a"))
    with pytest.raises(NumberError, match="computed from itself"):
        Numbers({"a": circle})["a"]


@pytest.mark.parametrize(
    ("value", "name", "decimals", "text"),
    [
        (120230, "usd", None, "$120,230"),
        (-3000, "usd_signed", None, "−$3,000"),
        (8720, "usd_signed", None, "+$8,720"),
        (120230, "usd_compact", None, "$120k"),
        (999_600, "usd_compact", None, "$1 million"),
        (26.03, "usd_billion", 2, "$26.03 billion"),
        (262440, "jobs", None, "262,440"),
        (262440, "jobs_compact", None, "262 thousand"),
        (1687890, "jobs_compact", None, "1.69 million"),
        (33.5, "percent", None, "33.5%"),
        (33.5, "percent_signed", None, "+33.5%"),
        (-3.66, "percent_signed", None, "−3.7%"),
        (-0.01, "percent_signed", None, "0.0%"),
        (321.465, "index", 3, "321.465"),
        (2.358, "times", None, "2.4 times"),
        (30, "count", None, "30"),
    ],
)
def test_numbers_are_written_as_prose_prints_them(
    value: float, name: str, decimals: int | None, text: str
) -> None:
    """Separators, signs, units and rounding of every format."""
    assert write_number(value, name, decimals) == text


def test_family_defines_every_subject_times_every_measure(tmp_path: Path) -> None:
    """One line adds an occupation, with its words and conditions filled in."""
    path = registry(
        tmp_path,
        """
        [[family]]
        table = "oews_national"
        where = { year = 2025 }
        [family.subjects]
        ds = { where = { soc_code = "15-2051" }, name = "data scientists" }
        dev = { where = { soc_code = "15-1252" }, name = "developers" }
        [family.measures]
        wage = { label = "Wage of <name>", column = "p50_usd_per_year", format = "usd" }
        """,
    )
    found = read_registry(path)
    assert list(found) == ["ds-wage", "dev-wage"]
    assert found["dev-wage"].label == "Wage of developers"
    assert found["dev-wage"].where == {"year": 2025, "soc_code": "15-1252"}


READ = 'label = "L"\nformat = "usd"\ntable = "t"\nwhere = {}\ncolumn = "c"\n'
FAMILY = """
[[family]]
table = "t"
where = {}
[family.subjects]
a = {}
[family.measures]
b = { label = "L", column = "c", format = "usd" }
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[number.x", "not TOML"),
        (f"[numbers.x]\n{READ}", "key numbers: unknown key.*allowed: family, number"),
        (f"[number.Bad_Id]\n{READ}", "key number.Bad_Id: bad id"),
        ('[number.x]\nlabel = "L"\n', "key number.x.format: required key is missing"),
        (f"[number.x]\n{READ}colour = 1\n", "key number.x.colour: unknown key.*column"),
        (f"[number.x]\n{READ}".replace("usd", "euro"), "number.x.format: .*'euro'; allowed: .*usd"),
        ('[number.x]\nlabel="L"\nformat="usd"\nkind="sum"\nof=["a"]\n', "kind.*'sum'; allowed"),
        ('[number.x]\nlabel="L"\nformat="usd"\nkind="ratio"\nof=["a"]\n', "from 2 numbers, not 1"),
        (
            '[number.x]\nlabel="L"\nformat="usd"\nkind="ratio"\nof=["a","b"]\n',
            "key number.x.of: not registered, found 'a'",
        ),
        (
            f'[[family]]\n[family.subjects]\na = {{}}\n[family.measures]\nb = {{ label = "<n>" }}\n'
            f"[number.x]\n{READ}",
            r"family\[0\]\.subjects\.a: lacks what measure b asks for, found '<n>'",
        ),
        (f"[number.a-b]\n{READ}{FAMILY}", r"key number\.a-b: defined twice, found 'a-b'"),
    ],
)
def test_bad_registry_says_which_entry_and_what_is_allowed(
    tmp_path: Path, text: str, message: str
) -> None:
    """Every mistake in the registry file is named where it stands."""
    with pytest.raises(DataError, match=message):
        read_registry(registry(tmp_path, text))


def test_every_fault_of_the_registry_is_listed_and_one_of_a_family_once(tmp_path: Path) -> None:
    """Two bad entries are both named; a measure of two subjects is one line of the file."""
    text = f"""[number.x]\n{READ.replace("usd", "euro")}[number.y]\n{READ}colour = 1
        [[family]]
        table = "t"
        where = {{}}
        [family.subjects]
        a = {{}}
        c = {{}}
        [family.measures]
        b = {{ label = "L", column = "c", format = "yen" }}
        """
    with pytest.raises(DataError) as caught:
        read_registry(registry(tmp_path, text))
    assert [fault.column for fault in caught.value.faults] == [
        "family[0].measures.b.format",
        "number.x.format",
        "number.y.colour",
    ]


def test_every_format_has_a_unit() -> None:
    """The appendix never prints a number without a unit."""
    assert all(style.unit for style in FORMATS.values())


def test_links_are_found_outside_code_only() -> None:
    """A link in a code span or block is an example, not a quotation."""
    text = f"{RIGHT} `[1](figures.md#a)`\n```\n[2](figures.md#b)\n```\n[3](x.md#c)\n"
    assert [link.id for link in find_links(text)] == ["ds-median-wage"]


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ("index.md", "appendix/figures.md"),
        ("topics/pay.ipynb", "../appendix/figures.md"),
        ("appendix/how.md", "figures.md"),
        ("a/b/c.md", "../../appendix/figures.md"),
    ],
)
def test_link_path_depends_on_the_page(page: str, target: str) -> None:
    """Links are relative, so that they work on GitHub and from a folder."""
    assert target_from(page) == target


def test_fix_writes_the_text_and_path_that_are_right() -> None:
    """A stale text and a wrong path are both rewritten; the rest of the line stays."""
    wrong = r"Earn [\$1](../figures.md#ds-median-wage) or [two](figures.md#no-such-number)."
    assert fix_text(wrong, PAGE, load_numbers()) == (
        rf"Earn {RIGHT} or [two](figures.md#no-such-number)."
    )


def test_unescaped_dollar_is_fixed() -> None:
    """JupyterLab would read a bare dollar sign as mathematics."""
    bare = RIGHT.replace("\\", "")
    assert fix_text(bare, PAGE, load_numbers()) == RIGHT


def test_fix_changes_only_the_links_of_a_notebook(tmp_path: Path) -> None:
    """Cells, ids, metadata and layout of the file stay as they were, byte by byte."""
    notebook = {
        "cells": [
            {
                "cell_type": "markdown",
                "id": "a",
                "metadata": {"é": 1},
                "source": [
                    "# Pay – €\n",
                    "\n",
                    "It is [\\$9](../appendix/figures.md#ds-p10-wage).",
                ],
            },
            {
                "cell_type": "code",
                "execution_count": None,
                "id": "b",
                "metadata": {},
                "outputs": [],
                "source": ["x = '[9](figures.md#ds-p10-wage)'"],
            },
        ],
        "metadata": {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path = tmp_path / "pay.ipynb"
    old = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
    path.write_text(old, encoding="utf-8")
    assert fix_file(path, "topics/pay.ipynb", load_numbers())
    assert path.read_text(encoding="utf-8") == old.replace(r"[\\$9]", r"[\\$67,240]")
    assert not fix_file(path, "topics/pay.ipynb", load_numbers())


def test_fix_keeps_line_endings(tmp_path: Path) -> None:
    """A page with Windows line ends keeps them."""
    path = tmp_path / "pay.md"
    path.write_bytes(b"One\r\n[x](../appendix/figures.md#ds-employment)\r\n")
    assert fix_file(path, PAGE, load_numbers())
    assert path.read_bytes() == b"One\r\n[262,440](../appendix/figures.md#ds-employment)\r\n"


def test_link_markdown_is_what_find_links_reads() -> None:
    """The link that an author pastes is recognised and says what the data say."""
    number = load_numbers()["claim-c04"]
    (link,) = find_links(link_markdown(number, PAGE))
    assert link.id == "claim-c04"
    assert link.says(number)
