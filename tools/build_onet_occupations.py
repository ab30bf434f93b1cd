"""Writes `onet_occupations`: the O*NET codes within the roles' SOC codes, and what is rated."""

from pathlib import Path

import onet
import tidy

NAME = "onet_occupations"
# Facts file -> columns of the facts that say what the release rates; "" was not read.
RELEASES = {
    "onet_occupations_29_3": ("has_skill_ratings", "has_knowledge_ratings", "has_work_styles"),
    "onet_occupations_30_3": ("has_essential_skill_ratings", "", ""),
}
RATINGS = ("has_skill_ratings", "has_knowledge_ratings", "has_work_styles")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per release and code."""
    rows = []
    for name, ratings in RELEASES.items():
        table = onet.OnetTable(facts, name, ("title", "job_zone", *filter(None, ratings)))
        for number, fact in table:
            rated = {
                ours: table.translate(number, theirs, tidy.FLAGS) if theirs else ""
                for ours, theirs in zip(RATINGS, ratings, strict=True)
            }
            rows.append(
                {
                    **onet.row_name(fact),
                    "soc_code": onet.soc_code(fact),
                    "onet_title": fact["title"],
                    "job_zone": table.whole(number, "job_zone"),
                    **rated,
                    "coverage": "" if fact["job_zone"] else "title only",
                }
            )
    return rows


if __name__ == "__main__":
    tidy.main(NAME, build)
