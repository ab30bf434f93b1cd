"""What the chapters on starting, getting in and layoffs tell is what code and data show."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from careerbook.facts import data
from tests.topics.test_practice_chapters import run, solutions

BOOK = Path(__file__).parents[2] / "book"
WORKSHEET = BOOK / "_static" / "search-log.csv"


@pytest.fixture(scope="module")
def start() -> dict[str, Any]:
    """Return the names that the chapter on starting leaves behind."""
    return run("start-now")


@pytest.fixture(scope="module")
def getting_in() -> dict[str, Any]:
    """Return the names that the chapter on getting in leaves behind."""
    return run("getting-in")


@pytest.fixture(scope="module")
def layoffs() -> dict[str, Any]:
    """Return the names that the chapter on layoffs leaves behind."""
    return run("layoffs-and-contracts")


def solved(chapter: str, number: int, names: dict[str, Any]) -> Any:
    """Run a folded solution and return its last expression."""
    *lines, last = solutions(chapter)[number].rstrip().splitlines()
    exec("\n".join(lines), known := dict(names))
    return eval(last, known)


def test_fastest_growth_has_a_quarter_of_the_most_openings(start: dict[str, Any]) -> None:
    """The title of the opening chart; data scientists have about a quarter of the openings."""
    jobs = start["projections"].loc[list(start["NAMES"])]
    assert jobs["change_pct"].idxmax() == "15-2051"
    assert jobs["openings_jobs_per_year"].idxmax() == "15-1252"
    share = jobs.loc["15-2051", "openings_jobs_per_year"] / jobs["openings_jobs_per_year"].max()
    assert share == pytest.approx(0.25, abs=0.03)


def test_learning_beside_a_job_costs_little_when_it_fails(start: dict[str, Any]) -> None:
    """A late change after a course only brings one back to where one was."""
    gain, ways = start["gain"], start["ways"]
    slow, fast = ways
    failed = {way: gain(ways[way][0], 60, ways[way][1], works=False) for way in ways}
    assert -2_000 < failed[slow] < 0
    assert failed[fast] < -start["NOW"] / 2  # most of a year's pay
    late = gain(ways[fast][0], 30, ways[fast][1])
    assert abs(late) < 2_000
    assert solved("start-now", 0, start) == 30


def test_a_course_has_to_be_surer_than_evenings(start: dict[str, Any]) -> None:
    """At equal worth the chance that the course needs is the higher one, to near certainty."""
    expected, (slow, fast) = start["expected"], start["ways"]
    spread = expected(fast, 1) - expected(fast, 0)
    needed = [
        (expected(slow, chance, months=30) - expected(fast, 0)) / spread
        for chance in (0.2, 0.4, 0.6)
    ]
    assert needed == sorted(needed)
    assert needed[0] > 0.2
    assert needed[-1] > 0.95


def test_signs_quote_the_last_whole_values(start: dict[str, Any]) -> None:
    """Limits lie on both sides of the value that is held."""
    assert 55 < start["software"]["index_feb_2020_100"] < 90
    assert 6 < start["entry"]["share_of_distinct_pct"] < 15
    assert start["entry"]["title_group"] == ""
    assert len(start["selection"]) == 2


def test_analysts_stand_far_out_and_ml_engineers_low(getting_in: dict[str, Any]) -> None:
    """Three titles lie over the share of all, research scientists only just."""
    shown = getting_in["shown"].set_index("title")["share_of_distinct_pct"]
    every = getting_in["every"]
    assert shown.idxmax() == "Data analyst"
    assert shown["Data analyst"] > 3 * shown.drop("Data analyst").max()
    assert set(shown[shown > every].index) == {
        "Data analyst",
        "Data governance",
        "Research scientist",
    }
    assert shown["Research scientist"] - every < 1
    assert (shown < 10).sum() > len(shown) / 2  # the picture's alternative text


def test_rules_on_hiring_software_have_all_begun_or_a_date(getting_in: dict[str, Any]) -> None:
    """New York City, Illinois and the EU are among them; proposals are not."""
    rules = getting_in["rules"][getting_in["hiring"] & getting_in["live"]]
    assert {"US-NYC", "US-IL", "EU"} <= set(rules["jurisdiction"])
    assert "proposed" not in set(rules["date_kind"])


def test_log_of_48_cannot_tell_direct_letters_from_the_others(getting_in: dict[str, Any]) -> None:
    """Its interval reaches over both; that of advertisements ends under one in four."""
    assert len(getting_in["log"]) == 48
    answered = getting_in["answered"]
    direct = answered.loc["direct"]
    assert direct["from"] <= answered["from"].min() + 0.01
    assert direct["to"] > answered.loc["advertisement", "to"]
    assert answered.loc["advertisement", "to"] < 0.25
    gap = answered.loc["referral", "from"] - answered.loc["advertisement", "to"]
    assert abs(gap) < 0.015  # "the intervals just touch"


def test_worksheet_has_the_columns_that_the_text_names() -> None:
    """One line for each application; nothing else is in the file."""
    (head,) = list(csv.reader(WORKSHEET.read_text(encoding="utf-8").splitlines()))
    assert head == [
        "sent_on",
        "employer",
        "title",
        "found",
        "page_version",
        "stage",
        "stage_on",
        "next_step",
        "next_on",
    ]
    text = (BOOK / "topics" / "getting-in.ipynb").read_text(encoding="utf-8")
    assert "../_static/search-log.csv" in text
    assert 'pd.read_csv(\\"search-log.csv\\")' in text


def test_silence_is_ordinary_after_ten_and_rare_after_25() -> None:
    """The rule of 25 for a usual share of one in ten."""
    assert pytest.approx(1 / 3, abs=0.03) == (1 - 0.1) ** 10
    assert (1 - 0.1) ** 25 < 0.1


def test_software_rose_above_twice_the_start_and_stayed_below_it(layoffs: dict[str, Any]) -> None:
    """And all advertisements rose by about half, as the alternative text says."""
    index = layoffs["index"]
    software, every = index["Software Development"], index["All postings (seasonally adjusted)"]
    assert software.idxmax() == "2022-03"
    assert software.max() > 200
    assert (software.loc["2023-06":] < 100).all()
    assert 140 < every.max() < 170
    assert every.iloc[-1] < every.max()


def test_fall_began_before_assistants_spread(layoffs: dict[str, Any]) -> None:
    """The index fell month by month from May to November 2022."""
    months = layoffs["index"]["Software Development"].loc["2022-05":"2022-11"]
    assert months.is_monotonic_decreasing


def test_months_without_pay_move_as_told(layoffs: dict[str, Any]) -> None:
    """Insurance takes one month, a fifth less brings two, half the savings is not half."""
    months = [layoffs["months_without_pay"](**case) for case in layoffs["cases"].values()]
    alone, insured, _, benefit, thrifty = months
    assert (alone - insured, thrifty - benefit) == (1, 2)
    full = layoffs["cases"]["and a benefit for six months"]
    half = layoffs["months_without_pay"](**(full | {"savings": full["savings"] / 2}))
    assert half > benefit / 2


@pytest.mark.parametrize(
    ("savings", "spend", "months"), [(1_000, 500, 2), (1_000, 501, 1), (0, 500, 0)]
)
def test_months_are_whole_and_counted_to_the_last_dollar(
    savings: int, spend: int, months: int, layoffs: dict[str, Any]
) -> None:
    """A month that the money does not cover is not counted."""
    assert layoffs["months_without_pay"](savings, spend) == months


def test_a_sale_can_bring_nothing(layoffs: dict[str, Any]) -> None:
    """At 40 million the letter promises, and preference and strike leave nothing."""
    value = layoffs["value"]
    assert value.loc["sold for 40 million", "what the letter says"] > 0
    assert value.loc["sold for 40 million", "what reaches you"] == 0
    option_value = layoffs["option_value"]
    assert option_value(2 * 30e6) == 0  # "a firm valued at twice the preference"
    assert option_value(500e6, vested=0.5) == option_value(500e6) / 2
    assert option_value(500e6, vested=0.5) < option_value(500e6, dilution=0.5)
    taken = 1 - option_value(500e6, dilution=0.5) / option_value(500e6)
    assert taken == pytest.approx(0.25, abs=0.03)
    assert option_value(500e6, dilution=0.5) < option_value(500e6, dilution=0) / 2


def test_only_the_largest_sale_makes_up_for_lower_pay(layoffs: dict[str, Any]) -> None:
    """All other endings come out as never."""
    chances = layoffs["needed_chance"]
    needed = [chances(15_000, 4, exit_price) for exit_price in layoffs["endings"].values()]
    assert [chance > 1 for chance in needed] == [True, True, True, False]


def test_weighted_lottery_favours_the_upper_levels_less_than_four_times(
    layoffs: dict[str, Any],
) -> None:
    """The chance of k entries is near 1 - (1 - p) to the k; shares add up to the places."""
    chances = layoffs["chances"]
    few, many = chances(layoffs["mix"], 300), chances(layoffs["mix"], 600)
    assert few.is_monotonic_increasing
    assert many["IV"] / many["I"] < few["IV"] / few["I"] < 4
    assert (few * layoffs["mix"]).sum() == pytest.approx(300)
    assert few["IV"] == pytest.approx(1 - (1 - few["I"]) ** 4, abs=0.03)


def test_payment_has_rulings_on_both_sides_and_an_extension(layoffs: dict[str, Any]) -> None:
    """What the text says of courts stands in the rows."""
    told = " ".join(layoffs["visa"][["fact", "caveat"]].fillna("").to_numpy().ravel())
    for words in ("upheld", "vacated as an unauth", "extended to 2027", "appeals pending"):
        assert words in told
    proposed = layoffs["visa"].query("date_kind == 'proposed'")
    assert len(proposed) == 1
    assert "not law" in proposed["fact"].item()


def test_chapters_on_work_say_when_rules_were_read() -> None:
    """A rule without its day of reading is out of date before it is read."""
    for name in ("start-now", "getting-in", "layoffs-and-contracts"):
        text = (BOOK / "topics" / f"{name}.ipynb").read_text(encoding="utf-8")
        assert "read on 30 November 2026" in text
        assert "legal advice" in text


def test_more_developers_were_counted_while_advertisements_fell() -> None:
    """From May 2022 to May 2025."""
    jobs = data.load("oews_national").query("soc_code == '15-1252'").set_index("year")
    assert jobs.loc[2025, "employment_jobs"] > jobs.loc[2022, "employment_jobs"]
