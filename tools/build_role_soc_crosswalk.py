"""Writes `role_soc_crosswalk`: one row per handbook role and official occupation."""

import re
from pathlib import Path

import tidy

NAME = "role_soc_crosswalk"
COLUMNS = (
    "role",
    "soc_main",
    "soc_other",
    "onet_code_for_ratings",
    "onet_title",
    "alternate_title_evidence",
    "confidence",
    "caveat",
)
# Caveats that speak of files the handbook does not carry, in the handbook's own words.
CAVEATS = {
    "No SOC code for the title; O*NET lists ML titles under three codes.": (
        "No official code has this title; O*NET lists machine learning titles under three codes."
    ),
    "Show 15-2051 and 15-1252 side by side; the DOL LCA table has the actual title.": (
        "O*NET does not list the title under software developers (15-1252), whose duties it "
        "shares; read data scientists (15-2051) beside them."
    ),
    "O*NET puts product managers under 11-2021 Marketing Managers; the DOL LCA table has Product "
    "Manager by title. Neither is ML-specific.": (
        "O*NET lists product managers under marketing managers (11-2021). Neither occupation is "
        "specific to machine learning."
    ),
    "As ML Product Manager.": (
        "O*NET lists product managers under marketing managers (11-2021). Neither occupation is "
        "specific to AI."
    ),
    "15-2051.00 has no skill, knowledge or work-style ratings in 29.3; 15-2051.01 (business "
    "intelligence analysts) is the rated sibling.": (
        "O*NET 29.3 has no skill, knowledge or work-style ratings for data scientists "
        "(15-2051.00); business intelligence analysts (15-2051.01) are the nearest rated code."
    ),
    "The seed means staff training with AI tools, not data labelling.": (
        "The source page means training staff with AI tools, not labelling data."
    ),
}
# Where the listing of titles, by which the facts order the codes, and the duties disagree, the
# duties lead: readers take the first occupation's pay and growth for their own.
LEADS = {"ML Engineer": "15-1252"}


def build(facts: Path) -> list[tidy.Row]:
    """Return the occupation whose duties a role shares with rank 1, then the others as listed."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    rows = []
    for _, fact in table:
        codes = [fact["soc_main"], *filter(None, fact["soc_other"].split(";"))]
        codes.sort(key=lambda code: code != LEADS.get(fact["role"], fact["soc_main"]))
        rows += [
            {
                "role_slug": re.sub(r"[^a-z0-9]+", "-", fact["role"].lower()),
                "role_name": fact["role"],
                "soc_code": code,
                "rank": str(rank),
                "onet_code_for_ratings": fact["onet_code_for_ratings"],
                "onet_title": fact["onet_title"],
                "confidence": fact["confidence"],
                "evidence": fact["alternate_title_evidence"],
                "caveat": CAVEATS.get(fact["caveat"], fact["caveat"]),
            }
            for rank, code in enumerate(codes, 1)
        ]
    return rows


if __name__ == "__main__":
    tidy.main(NAME, build)
