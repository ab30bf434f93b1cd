"""The rules of the table of employment projections."""

from careerbook.facts.columns import (
    JOBS,
    PERCENT,
    flag_column,
    level_column,
    soc_column,
    title_column,
    wage_column,
)
from careerbook.facts.schema import BlankRule, Column, ForeignKey, TableSchema

COVERAGE = {
    "no base": "employment_base_jobs",
    "no target": "employment_projected_jobs",
    "no change in jobs": "change_jobs",
    "no percent": "change_pct",
    "no openings": "openings_jobs_per_year",
    "no wage": "median_usd_per_year",
}
"""Mark of what the copy read lacks -> the column that is blank then, in this order."""
AI_CATEGORIES = ("Low", "Moderate", "High", "Very high")


def _jobs(name: str, unit: str, text: str) -> Column:
    return Column(name, "int", unit, text, required=False, minimum=0)


EMPLOYMENT_PROJECTIONS = TableSchema(
    "employment_projections",
    "Employment projections over ten years, United States",
    "One row per round and occupation: choose a round first, because rounds are not comparable "
    "with one another. Openings include replacing people who leave, so they exceed growth many "
    "times.",
    (
        Column(
            "round", "text", "", "Base and target year.", pattern=r"20\d\d-\d\d", example="2024-34"
        ),
        Column("base_year", "int", "", "Year of the base level.", minimum=2000, maximum=2100),
        Column("target_year", "int", "", "Year projected.", minimum=2000, maximum=2100),
        soc_column(),
        title_column(),
        level_column(),
        _jobs("employment_base_jobs", JOBS, "Jobs in the base year."),
        _jobs("employment_projected_jobs", JOBS, "Jobs in the target year."),
        Column(
            "change_jobs",
            "int",
            JOBS,
            "Change over the ten years, rounded as published.",
            required=False,
        ),
        Column(
            "change_pct",
            "number",
            "percent over ten years",
            "Change over the ten years; never the difference of two rounds.",
            required=False,
            minimum=-100,
            maximum=1000,
        ),
        _jobs(
            "openings_jobs_per_year",
            "jobs a year",
            "Mean yearly openings, from growth and from people who leave.",
        ),
        wage_column("median_usd_per_year", "Median wage of median_year."),
        Column("median_year", "int", "", "Year of the median wage.", minimum=2000, maximum=2100),
        Column(
            "typical_entry_education",
            "text",
            "",
            "Education typical for entering; blank for groups.",
            required=False,
        ),
        Column(
            "related_work_experience",
            "text",
            "",
            "Experience typical for entering; 'None' means none; blank for groups, and in "
            "rounds before 2022-32 where the copy read says nothing.",
            required=False,
            allowed=("None", "Less than 5 years", "5 years or more"),
        ),
        Column(
            "on_the_job_training",
            "text",
            "",
            "Training typical after entering; 'None' means none; blank for groups, and in "
            "rounds before 2022-32 where the copy read says nothing.",
            required=False,
        ),
        Column(
            "self_employed_pct",
            "number",
            PERCENT,
            "Share of self-employed in the base year; blank where none is published.",
            required=False,
            minimum=0,
            maximum=100,
        ),
        Column(
            "ai_exposure_category",
            "text",
            "",
            "The publisher's group of exposure to AI, a quarter of the occupations each; in the "
            "round 2025-35 only, and blank where it was not read. No forecast of loss.",
            required=False,
            allowed=AI_CATEGORIES,
        ),
        flag_column(
            "percent_rounded",
            "Y: the percentage was read from a page that rounds to whole percent.",
        ),
        flag_column(
            "to_be_confirmed",
            "Y: read through a copy, value by value; to be confirmed in the publisher's workbook.",
        ),
        Column(
            "coverage",
            "text",
            "",
            "What the copy read lacks.",
            required=False,
            allowed=tuple(COVERAGE),
            many=True,
        ),
    ),
    key=("round", "soc_code"),
    foreign_keys=(ForeignKey("soc_code", "occupations", same=("occupation_title", "level")),),
    ordered=(("base_year", "target_year"),),
    blanks=tuple(BlankRule(column, (("coverage", (mark,)),)) for mark, column in COVERAGE.items()),
)

BLS_AI_NOTES = TableSchema(
    "bls_ai_notes",
    "Where the official projection names AI as a reason (BLS)",
    "One row per occupation: how its share of an industry's staff is expected to change in the "
    "projection round 2025-35, and why. A falling share can go with growing employment.",
    (
        soc_column(),
        Column("occupation_title", "text", "", "Occupation as the publisher names it."),
        Column("industry", "text", "", "Industry that the note is about."),
        Column(
            "share_of_staff",
            "text",
            "",
            "Whether its share of the staff is expected to rise or fall.",
            allowed=("increases", "decreases"),
        ),
        Column("factor", "text", "", "Kind of reason, in the publisher's terms."),
        Column("reason", "text", "", "The publisher's reason, summarized by this handbook."),
        Column("read_as", "text", "", "What was read."),
    ),
    key=("soc_code", "industry"),
)
