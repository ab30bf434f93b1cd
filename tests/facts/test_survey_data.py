"""What the tables beside the official US wages must hold: rounds, surveys, postings, ratings."""

from decimal import Decimal

import pandas as pd
import pytest

from careerbook.facts import data
from careerbook.facts.tables import TABLES

PERCENTILES = [f"p{n}_usd_per_year" for n in (10, 25, 50, 75, 90)]
ONET_RATED = ("onet_skills", "onet_knowledge", "onet_work_styles", "onet_essential_skills")


def test_known_figures_are_what_the_publishers_released() -> None:
    """Spot values, one per publisher, read off the copies by hand."""
    pay = data.load("aijobs_pay").query("cut == 'all years, all levels'").set_index("job_title")
    assert pay.loc["AI Engineer", ["postings_n", "p50_usd_per_year"]].tolist() == [1749, 175_000]
    visa = data.load("h1b_wages").query("scope == 'national'").set_index("title_group")
    assert visa.loc["Technical Program Manager", "p50_usd_per_year"] == 173_660
    share = data.load("ai_posting_share").set_index(["country_code", "month"])["ai_share_pct"]
    assert share["AU", "2019-01"] == 2.19
    index = data.load("postings_index").query("country_code == 'US'").set_index(["series", "month"])
    assert (
        index.loc[("All postings (seasonally adjusted)", "2020-04"), "index_feb_2020_100"] == 68.2
    )
    sector = data.load("oews_sector").set_index(["naics_sector", "soc_code"])
    assert sector.loc[("11", "00-0000"), "employment_jobs"] == 427_250
    skills = data.load("onet_skills").set_index(["onet_code", "element_id"])
    assert skills.loc[("11-2021.00", "2.A.1.a"), ["importance", "level"]].tolist() == [3.88, 4.25]


def test_rounds_stand_side_by_side_and_say_what_they_lack() -> None:
    """Eight rounds; only the two newest have groups; partial rows are marked."""
    table = data.load("employment_projections")
    assert sorted(set(table["round"])) == [
        *("2016-26", "2018-28", "2019-29", "2020-30", "2021-31", "2022-32", "2024-34"),
        "2025-35",
    ]
    assert set(table.loc[table["level"] != "detailed", "round"]) == {"2024-34", "2025-35"}
    earlier = table[table["round"] != "2025-35"]
    assert earlier.groupby("coverage").size().to_dict() == {
        "": 118,
        "no base;no target;no percent;no openings": 2,
        "no wage": 3,
    }


def test_the_newest_round_is_marked_until_it_is_confirmed() -> None:
    """63 rows read through a copy: percentages all, levels of two, four of them rounded."""
    table = data.load("employment_projections")
    newest = table[table["round"] == "2025-35"].set_index("soc_code")
    assert len(newest) == 63 and newest["change_pct"].notna().all()
    assert set(table.loc[table["to_be_confirmed"] == "Y", "round"]) == {"2025-35"}
    assert (newest["to_be_confirmed"] == "Y").all()
    rounded = set(newest.index[newest["percent_rounded"] == "Y"])
    assert rounded == {"11-3021", "17-2061", "17-2071", "29-1171"}
    levels = newest.dropna(subset=["employment_base_jobs", "employment_projected_jobs"])
    assert set(levels.index) == {"00-0000", "15-1252"}
    developers = newest.loc["15-1252"]
    assert (developers["change_pct"], developers["openings_jobs_per_year"]) == (10.2, 95_300)
    assert newest.loc["15-2051", "change_pct"] == 34.6
    assert newest.loc["43-0000", "change_jobs"] == -752_100


def test_the_exposure_category_cannot_tell_computing_occupations_apart() -> None:
    """Every computer and mathematical occupation that was read is in the highest group."""
    table = data.load("employment_projections").query("ai_exposure_category != ''")
    assert set(table["round"]) == {"2025-35"}
    computing = table[table["soc_code"].str.startswith("15-")]
    assert len(computing) == 20
    assert set(computing["ai_exposure_category"]) == {"Very high"}


def test_a_top_coded_median_of_an_area_is_said_as_at_or_above() -> None:
    """Six medians are known only as a lower bound; none is kept as a number."""
    table = data.load("oews_metro_history")
    coded = table[table["top_coded"] == "p50"]
    assert len(coded) == 6 and coded["p50_usd_per_year"].isna().all()
    assert data.format_percentile(coded.iloc[0], "p50") == "at or above $208,000"


def test_the_jobs_by_education_are_all_jobs() -> None:
    """The eight levels add up to the national total of the same release."""
    national = data.load("oews_national").query("year == 2025 and soc_code == '00-0000'")
    total = data.load("oews_education")["employment_jobs"].sum()
    assert total == national["employment_jobs"].iloc[0]


def test_areas_of_visa_filings_are_known_areas() -> None:
    """Code and name are those of the table of areas."""
    areas = data.load("price_parity_metro").set_index("cbsa_code")["metro_name"]
    filings = data.load("h1b_wages").query("scope == 'metro'")
    assert (filings["scope_key"].map(areas) == filings["scope_name"]).all()


def test_advertised_pay_never_rests_on_few_rows() -> None:
    """Cells are of 20 rows or more; the table by country, of fewer years, has no more of them."""
    pay, abroad = data.load("aijobs_pay"), data.load("aijobs_country_pay")
    assert min(pay["postings_n"].min(), abroad["postings_n"].min()) >= 20
    whole = pay[pay["cut"] == "all years, all levels"].set_index("job_title")
    home = abroad[abroad["country_code"] == "US"].set_index("job_title")
    assert (home["postings_n"] <= whole.loc[home.index, "postings_n"]).all()


def test_months_follow_one_another_without_gaps() -> None:
    """No series of postings skips a month."""
    for name, keys in (
        ("ai_posting_share", ["country_code"]),
        ("postings_index", ["country_code", "series"]),
    ):
        for _, part in data.load(name).groupby(keys):
            months = pd.PeriodIndex(part["month"], freq="M")
            assert (months[1:] - months[:-1] == pd.offsets.MonthEnd(1)).all()


def test_each_series_of_postings_has_one_vintage() -> None:
    """What must not be joined does not share a name."""
    table = data.load("postings_index")
    assert (table.groupby(["country_code", "series"])["vintage"].nunique() == 1).all()


def test_amounts_abroad_keep_their_currency_and_counts_have_none() -> None:
    """Every amount has a currency and an hour, month or year; every row a credit line."""
    table = data.load("world_wages")
    money = table["per"].isin(("hour", "month", "year"))
    assert (table.loc[money, "currency"] != "").all() and (
        table.loc[~money, "currency"] == ""
    ).all()
    assert table.groupby("country_code")[["licence_id", "attribution"]].nunique().max().max() == 1


RATED = [name for name in TABLES if name.startswith("onet_") and name != "onet_titles"]
"""Tables of ratings; alternate titles are there for every occupation that can be searched."""


@pytest.mark.parametrize("name", RATED)
def test_onet_keeps_to_the_codes_of_the_roles(name: str) -> None:
    """Every code belongs to a SOC code of the crosswalk."""
    codes = data.load(name)["onet_code"].str[:7]
    assert set(codes) <= set(data.load("role_soc_crosswalk")["soc_code"])


def test_codes_that_stand_in_for_roles_are_rated() -> None:
    """The code whose ratings a role borrows has skills, knowledge and work styles in 29.3."""
    rated = data.load("onet_occupations").query(
        "onet_release == '29.3' and has_skill_ratings == 'Y'"
    )
    assert set(data.load("role_soc_crosswalk")["onet_code_for_ratings"]) <= set(rated["onet_code"])


def test_the_flags_say_which_codes_have_ratings() -> None:
    """has_... is Y exactly for the codes that the tables of ratings hold."""
    flags = data.load("onet_occupations").set_index(["onet_release", "onet_code"])
    asked = {
        "onet_skills": ("29.3", "has_skill_ratings"),
        "onet_knowledge": ("29.3", "has_knowledge_ratings"),
        "onet_work_styles": ("29.3", "has_work_styles"),
        "onet_essential_skills": ("30.3", "has_skill_ratings"),
    }
    for name, (release, flag) in asked.items():
        marked = flags.loc[release][flag]
        assert set(marked[marked == "Y"].index) == set(data.load(name)["onet_code"])


def test_essential_skills_of_both_releases_agree_where_both_rate() -> None:
    """Where 29.3 and 30.3 rate the same skill of the same code, the importance is the same."""
    keys = ["onet_code", "element_id"]
    both = pd.merge(data.load("onet_skills"), data.load("onet_essential_skills"), on=keys)
    assert len(both) > 150
    assert (both["importance_x"] == both["importance_y"]).all()


def test_shares_of_education_add_up() -> None:
    """The twelve shares of a code are a hundred percent, within rounding."""
    table = data.load("onet_education")
    for _, part in table.groupby("onet_code"):
        assert abs(sum(Decimal(str(share)) for share in part["respondents_pct"]) - 100) < Decimal(
            "0.1"
        )
    assert not table["category_description"].str.contains(" - ").any()


def test_no_sentence_of_onet_is_carried() -> None:
    """Names only: no column holds descriptions of occupations, tasks or elements."""
    for name in TABLES:
        if name.startswith("onet_"):
            frame = data.load(name)
            for column in frame.select_dtypes(exclude="number"):
                assert frame[column].str.len().max() < 120
