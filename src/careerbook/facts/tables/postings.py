"""The rules of the tables about job advertisements over time (Indeed Hiring Lab)."""

from careerbook.facts.columns import (
    PERCENT,
    country_column,
    days_column,
    month_column,
    whole_period_column,
)
from careerbook.facts.schema import Column, ForeignKey, TableSchema

COUNTRY_KEY = ForeignKey("country_code", "countries")

AI_POSTING_SHARE = TableSchema(
    "ai_posting_share",
    "Share of job postings that mention AI, by country and month",
    "One row per country and month. Postings of any occupation whose text holds one of the "
    "publisher's AI terms: a share of advertisements, not a count of AI jobs.",
    (
        country_column(),
        month_column(),
        Column(
            "ai_share_pct",
            "number",
            PERCENT,
            "Share of all Indeed postings, mean of the month's days (each a seven-day mean).",
            minimum=0,
            maximum=100,
        ),
        days_column(),
        whole_period_column(),
    ),
    key=("country_code", "month"),
    foreign_keys=(COUNTRY_KEY,),
)

POSTINGS_INDEX = TableSchema(
    "postings_index",
    "Index of job postings, by country, sector and month",
    "One row per country, series and month. Postings compared with 1 February 2020, not their "
    "number; series of different vintages must not be joined.",
    (
        country_column(),
        Column("series", "text", "", "All postings, or the sector as that vintage names it."),
        month_column(),
        Column(
            "index_feb_2020_100",
            "number",
            "index, 1 February 2020 = 100",
            "Mean of the month's days, seasonally adjusted.",
            minimum=0,
            maximum=10_000,
        ),
        days_column(),
        whole_period_column(),
        month_column("vintage", "Month in which the series was read as published."),
    ),
    key=("country_code", "series", "month"),
    foreign_keys=(COUNTRY_KEY,),
)

REMOTE_POSTING_SHARE = TableSchema(
    "remote_posting_share",
    "Share of job postings that mention remote or hybrid work, by country and month",
    "One row per country and month. Postings of any occupation: it says nothing of the share "
    "among jobs in data or AI.",
    (
        country_column(),
        month_column(),
        Column(
            "remote_share_pct",
            "number",
            PERCENT,
            "Share of all Indeed postings, mean of the month's days.",
            minimum=0,
            maximum=100,
        ),
        days_column(),
        whole_period_column(),
    ),
    key=("country_code", "month"),
    foreign_keys=(COUNTRY_KEY,),
)
