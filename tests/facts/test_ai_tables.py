"""The tables about AI: exposure, studies, pay of new titles, use, rules and resources."""

import tomllib

import pandas as pd
import pytest

from careerbook import paths
from careerbook.facts.data import load


def test_ranks_follow_from_the_values_and_equal_values_rank_equally() -> None:
    """The rank is the mean rank in percent of the measure's occupations, to one decimal."""
    frame = load("ai_exposure_soc2018")
    ranks = 100 * frame.groupby("measure_id")["value"].rank(pct=True)
    assert (ranks - frame["rank_pct"]).abs().max() < 0.0501
    assert frame.groupby(["measure_id", "value"])["rank_pct"].nunique().max() == 1
    assert frame["rank_pct"].between(0, 100).all()


def test_the_numbers_of_occupations_are_those_that_the_sources_have() -> None:
    """798 occupations have the six ratings, 785 Microsoft's, 756 Anthropic's; 427 the ILO's."""
    frame = load("ai_exposure_soc2018")
    counts = frame.groupby("measure_id")["soc_code"].nunique()
    assert counts[counts.index.str.startswith("gpts_")].tolist() == [798] * 6
    assert counts[counts.index.str.startswith("ms_")].tolist() == [785] * 3
    assert counts["anthropic_observed_2026"] == 756
    groups = load("ai_exposure_isco08")["category_2025"].value_counts()
    steps = [f"gradient {n}" for n in (4, 3, 2, 1)]
    assert groups[[*steps, "minimal exposure", "not exposed"]].tolist() == [13, 38, 44, 17, 84, 231]


def test_measures_disagree_most_where_these_readers_are() -> None:
    """Software developers by GPT-4 and by people; two measures of use correlate at .57."""
    frame = load("ai_exposure_soc2018").pivot(
        index="soc_code", columns="measure_id", values="value"
    )
    developers = frame.loc["15-1252"]
    assert round(developers["gpts_gpt4_alpha"], 2) == 0.79
    assert round(developers["gpts_human_alpha"], 2) == 0.05
    used = frame[["ms_applicability_2025", "anthropic_observed_2026"]]
    assert round(used.corr("spearman").iloc[0, 1], 2) == 0.57


def test_values_are_carried_exactly_for_the_measures_that_say_so() -> None:
    """A measure without a clear licence has no values here."""
    measures = load("ai_exposure_measures").set_index("measure_id")
    carried = set(load("ai_exposure_soc2018")["measure_id"])
    assert set(measures.index[measures["values_in"] == "ai_exposure_soc2018"]) == carried
    assert ((measures["values_in"] != "") == (measures["values_shipped"] == "Y")).all()
    unclear = measures["licence"].str.startswith(("no licence", "repository GPL"))
    assert unclear.any() and (measures.loc[unclear, "values_shipped"] == "N").all()


def test_vintages_of_one_study_stay_apart() -> None:
    """Four values of the Canaries study have names, dates and no shared axis with a yearly rate."""
    frame = load("studies_entry_level").set_index("finding_id")
    vintages = frame[(frame["study_id"] == "canaries") & (frame["unit"] == "percent")]
    assert vintages["published"].nunique() >= 4
    assert frame.loc["canaries-dashboard", "on_axis"] == "N"
    assert (frame.loc[frame["on_axis"] == "Y", "unit"] == "percent").all()


def test_a_finding_that_is_not_confirmed_is_not_quotable() -> None:
    """The one finding without a second document that must not be used is marked."""
    frame = load("studies_entry_level").set_index("finding_id")
    assert list(frame.index[frame["quotable"] == "N"]) == ["hires-243-million"]
    assert (frame.loc[frame["grade"] == 2, "read_as"].str.contains("publisher|own index")).all()


def test_cells_under_ten_distinct_rows_are_hidden() -> None:
    """No pay of a new title rests on fewer than ten rows that differ."""
    frame = load("aijobs_new_title_pay")
    assert frame["distinct_n"].min() >= 10
    row = frame.query(
        "cut == 'title group' and name == 'ai-engineer' and work_years == '2024-2025' "
        "and experience_level == 'all'"
    ).iloc[0]
    assert (row["p50_usd_per_year"], row["postings_n"], row["distinct_n"]) == (172050, 1892, 1052)


def test_every_group_that_is_paid_or_counted_has_its_titles() -> None:
    """Groups of the pay, level and coverage tables stand in the list of titles."""
    known = set(load("aijobs_title_groups")["title_group"])
    pay = load("aijobs_new_title_pay")
    assert set(pay.loc[pay["cut"] == "title group", "name"]) <= known
    assert set(load("aijobs_experience_share_by_year")["title_group"]) <= known | {""}


def test_shares_of_levels_add_up() -> None:
    """The four levels of a year make 100 percent of all rows and of the distinct ones."""
    frame = load("aijobs_experience_share_by_year")
    key = ["companies", "title_group", "work_year"]
    sums = frame.groupby(key)[["share_pct", "share_of_distinct_pct"]].sum()
    assert ((sums - 100).abs() < 0.05).all().all()
    assert (
        frame.groupby(key)["postings_n"].sum() == frame.groupby(key)["all_levels_n"].first()
    ).all()


def test_pay_of_new_roles_is_that_of_the_two_tables() -> None:
    """Each figure of the coverage table equals the visa filings' or the advertisements'."""
    filings = load("h1b_wages").query("scope == 'national'").set_index("title_group")
    ads = load("aijobs_new_title_pay").query(
        "cut == 'title group' and work_years == '2024-2025' and experience_level == 'all'"
    )
    ads = ads.set_index("name")
    compared = 0
    for row in load("new_roles_pay_coverage").to_dict("records"):
        for group, table, count, prefix in (
            (row["h1b_title_group"], filings, "filings_n", "h1b"),
            (row["title_group"], ads, "postings_n", "aijobs"),
        ):
            if not group:
                continue
            compared += 1
            assert row[f"{prefix}_{count}"] == table.loc[group, count]
            for quarter in ("p25_usd_per_year", "p50_usd_per_year", "p75_usd_per_year"):
                assert row[f"{prefix}_{quarter}"] == table.loc[group, quarter]
    assert compared > 20


def test_firms_are_asked_one_question_only() -> None:
    """No share of the question before November 2025 is in the table."""
    frame = load("btos_ai_use")
    assert set(frame["question"]) == {"used AI in any business function"}
    assert frame["period"].str.extract(r"(20\d\d-\d\d)")[0].min() >= "2025-11"


def test_resources_name_skills_of_the_handbook_and_leave_none_out() -> None:
    """Every skill has something to learn it with, and no resource names another."""
    skills = tomllib.loads((paths.data_dir() / "skills.toml").read_text(encoding="utf-8"))["skill"]
    named = load("learning_resources")["skill_ids"].str.split(";").explode()
    assert set(named) == {skill["id"] for skill in skills}


@pytest.mark.parametrize("table", ["regulation_timeline", "learning_resources", "btos_ai_use"])
def test_nothing_of_where_copies_were_kept_is_told(table: str) -> None:
    """Running numbers and names of stores of copies mean nothing to a reader."""
    texts = load(table).select_dtypes(exclude="number").to_numpy().ravel()
    joined = pd.Series(texts).str.cat(sep=" ")
    assert not pd.Series([joined]).str.contains(r"(?<![\w/])\d{10,}|snapshot store|mirror \d").any()
