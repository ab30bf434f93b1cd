"""Writes `stackoverflow_pay`: pay that developers reported, by kind of developer and place."""

from pathlib import Path

import tidy

NAME = "stackoverflow_pay"
FACTS = "stackoverflow_2024_comp_by_devtype"
SURVEYS = {"Stack Overflow Developer Survey 2024 (complete-case subset)": "2024"}
COLUMNS = (
    "survey",
    "scope",
    "dev_type",
    "respondents",
    *(f"{short}_usd" for short in tidy.PERCENTILES),
    "median_years_code_pro",
)


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per kind of developer and place."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {
            "survey_year": table.translate(number, "survey", SURVEYS),
            "scope": fact["scope"],
            "developer_type": fact["dev_type"].removesuffix(" (please specify):"),
            "respondents_n": table.whole(number, "respondents"),
            **{
                f"{short}_usd_per_year": table.whole(number, f"{short}_usd")
                for short in tidy.PERCENTILES
            },
            "median_years_coding": table.number(number, "median_years_code_pro"),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
