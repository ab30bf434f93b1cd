"""Pay elsewhere in Python: rows, words, the reader's sum, the widget, and its browser twin."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.errors import UnknownNameError
from careerbook.explore.world.measures import COUNTRIES, MEASURES, WORKS
from careerbook.explore.world.rows import country_rows, measures_of, work_rows, world_rows
from careerbook.explore.world.words import arithmetic, describe_country, describe_work, work_title
from careerbook.explore.world.world_widget import WorldPay, live_height, tables
from careerbook.facts.data import load
from careerbook.say.numbers import whole

HERE = Path(__file__).parent
CHOICES = [
    tuple(row)
    for row in world_rows()[
        ["country_code", "occupation_code", "measure", "period", "region"]
    ].itertuples(index=False)
]


def test_every_amount_of_the_table_has_its_place() -> None:
    """No statistic that the offices publish is lost, none is used twice, none is changed."""
    table = load("world_wages")
    amounts = table[table["currency"] != ""]
    shown = world_rows()
    shown = shown[shown["country_code"] != "US"]
    points = shown[["p10", "p25", "p50", "p75", "p90", "mean"]].stack().dropna()
    deciles = amounts["statistic"].isin([f"p{percent}" for percent in (20, 30, 40, 60, 70, 80)])
    assert sorted(points) == sorted(amounts.loc[~deciles, "value"].astype(float))
    further = sum(len(text.split("; ")) for text in shown["further"] if text)
    assert further == deciles.sum()


def test_currency_and_time_are_those_of_the_table() -> None:
    """What we say of a country's unit is what each of its rows says."""
    table = load("world_wages")
    for row in table[table["currency"] != ""].itertuples():
        assert row.currency == COUNTRIES[row.country_code].currency
        times = {m.per for m in MEASURES if m.country == row.country_code}
        assert row.per in times


def test_what_the_definitions_say_of_two_kinds_of_pay_holds() -> None:
    """Denmark's standard hour is lower in every cell; Norway's agreed pay is never higher."""
    rows = world_rows()
    keys = ["country_code", "occupation_code", "period"]
    for country, lower, higher in (("DK", "standard", "hour"), ("NO", "agreed", "monthly")):
        own = rows[rows["country_code"] == country].pivot(
            index=keys, columns="measure", values="p50"
        )
        assert (own[lower] <= own[higher]).all()
        assert country == "NO" or (own[lower] < own[higher]).all()


def test_the_united_states_show_no_top_coded_wage() -> None:
    """A wage "at or above" would need another drawing; the occupations shown have none."""
    us = world_rows().query("country_code == 'US'")
    assert us[["p10", "p25", "p50", "p75", "p90", "mean"]].notna().all(axis=None)


def test_every_code_of_a_kind_of_work_has_pay() -> None:
    """No country of the side-by-side view is empty; developers exist in all twelve."""
    assert set(WORKS["developers"].codes) == set(COUNTRIES)
    for work in WORKS:
        rows = work_rows(work)
        assert [row["occupation_code"] for row in rows]
        assert len(rows) == len(WORKS[work].codes)
        names = [row["country_name"] for row in rows]
        assert names == sorted(names)


@pytest.mark.parametrize("choice", CHOICES)
def test_everything_that_can_be_chosen_is_told_in_its_own_unit(choice: tuple[str, ...]) -> None:
    """The sentence names the country's money and no other."""
    rows = country_rows(*choice)
    told = describe_country(rows[0])
    own = rows[0]["currency"]
    assert f"median {own} " in told
    assert not any(
        f"{place.currency} " in told for place in COUNTRIES.values() if place.currency != own
    )
    assert "None" not in told and "nan" not in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("XX",), "unknown country 'XX'"),
        (("DK", "9999"), "unknown occupation of DK '9999'"),
        (("DK", None, "agreed"), "unknown measure of DK"),
        (("DK", None, None, "1999"), "unknown period of 2512 in DK"),
        (("CA", "21232", None, None, "Texas"), "unknown region of CA"),
    ],
)
def test_a_wrong_choice_names_what_there_is(arguments: tuple[str, ...], message: str) -> None:
    """Each part of a choice has its own message."""
    with pytest.raises(UnknownNameError, match=message):
        country_rows(*arguments)


def test_what_was_not_released_is_named() -> None:
    """The UK's highest percentile is missing for directors: a gap, not a zero."""
    told = describe_country(country_rows("GB", "1137")[0])
    assert "Not released: 90th percentile." in told
    assert "GBP 0" not in told


def test_countries_without_a_figure_of_their_own_are_named() -> None:
    """Testers are counted apart in four countries; the others are not left out silently."""
    told = describe_work("testers", work_rows("testers"))
    assert "No figure for software testers apart from other work: Canada, Denmark" in told


def test_a_title_never_compares_amounts_of_different_money() -> None:
    """The finding is a ratio within each country."""
    title = work_title("developers", work_rows("developers"))
    assert "times the median of its own country" in title
    assert not any(place.currency in title for place in COUNTRIES.values())


def test_nothing_is_converted_without_rate_currency_and_source() -> None:
    """Each missing part is asked for; no amount in other money is printed."""
    row = country_rows("DK")[0]
    assert arithmetic(row) == ""
    assert "three capitals" in arithmetic(row, rate=0.1)
    assert "three capitals" in arithmetic(row, rate=0.1, currency="DKK", source="x")
    assert "without a source nothing" in arithmetic(row, rate=0.1, currency="USD", source="  ")
    done = arithmetic(row, 1650, 0.1, "USD", "my bank, 3 May")
    assert "× 1,650 hours a year = DKK 776,375 a year" in done
    assert "× 0.1 USD for DKK 1 (your rate, from: my bank, 3 May) = USD 77,637 a year" in done
    assert "the book vouches for none" in done


@pytest.mark.parametrize(("times", "rate"), [(4001, 0), (-1, 0), (0, 1e-9), (0, 1e9), (0, -1)])
def test_numbers_out_of_range_are_refused_with_the_range(times: float, rate: float) -> None:
    """A typing error is no result."""
    told = arithmetic(country_rows("DK")[0], times, rate, "USD", "x")
    assert "must be" in told and "=" not in told


@given(st.floats(1e-4, 1e4), st.floats(0.5, 4000))
def test_the_sum_is_the_product(rate: float, hours: float) -> None:
    """Hours and rate multiply the median, rounded once at the end."""
    row = country_rows("NL")[0]
    told = arithmetic(row, hours, rate, "USD", "x")
    assert f"= USD {whole(row['p50'] * hours * rate)} a year." in told


def test_yearly_pay_needs_no_hours() -> None:
    """Hours that are typed for a yearly amount change nothing."""
    assert arithmetic(country_rows("GB")[0], 1650) == ""


def test_the_widget_follows_its_choices() -> None:
    """Frame, sentence and picture are of the same selection."""
    widget = WorldPay("country", country="SE", occupation="2516")
    assert widget.frame["occupation_code"].iloc[0] == "2516"
    assert widget.describe() == widget.chart().alt
    widget.view = "work"
    assert len(widget.frame) == 12
    assert widget.describe() == widget.chart().alt


def test_another_country_forgets_what_does_not_fit() -> None:
    """Codes, kinds of pay, and a rate typed for other money do not move along."""
    widget = WorldPay("country", country="DK", occupation="2511", measure="standard", rate=0.1)
    assert widget.rate == 0.1
    widget.country = "GB"
    assert (widget.occupation, widget.measure, widget.rate) == ("", "", 0)
    assert "Programmers" in widget.describe()


@pytest.mark.parametrize(
    ("name", "value"),
    [("view", "map"), ("work", "gardeners"), ("country", "XX"), ("occupation", "1"), ("rate", -1)],
)
def test_a_wrong_value_is_refused_and_changes_nothing(name: str, value: object) -> None:
    """The widget keeps what it showed."""
    widget = WorldPay("country")
    before = widget.describe()
    with pytest.raises((UnknownNameError, ValueError), match=r"Allowed|allowed"):
        setattr(widget, name, value)
    assert widget.describe() == before


def test_the_readers_sum_joins_the_sentence_and_the_notes() -> None:
    """In a notebook the same sum is printed as in the page."""
    rate = {"rate": 0.5, "rate_currency": "usd", "rate_source": "a bank"}
    widget = WorldPay("country", country="GB", **rate)
    assert "× 0.5 USD for GBP 1 (your rate, from: a bank)" in widget.describe()
    assert widget.chart().notes[0] == widget.own_sum
    widget.view = "work"
    assert widget.own_sum == ""


def test_static_form_has_picture_table_definitions_and_source() -> None:
    """Where no script runs every definition stands there as well."""
    html = WorldPay()._repr_mimebundle_()[0]["text/html"]
    for part in ('role="img"', "<table", "Source:", "Ireland: Hourly earnings. All professionals"):
        assert part in html
    assert "no exchange rate" in html


def test_explorers_share_their_tables_and_reserve_room() -> None:
    """A page ships each table once; more rows need more room."""
    first, second = WorldPay(), WorldPay("country", country="FI")
    for name in tables():
        assert json.dumps(getattr(first, name)) == json.dumps(getattr(second, name))
    assert first.live_height == live_height("work", 12)
    assert len(measures_of("FI")) == 2


def test_cases_for_the_browser_are_up_to_date() -> None:
    """Run tests/explore/world/make_world_pay_cases.py after a change of data or words."""
    from tests.explore.world.make_world_pay_cases import CASES, make_cases

    assert CASES.read_text(encoding="utf-8") == make_cases()
