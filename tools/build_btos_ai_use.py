"""Writes `btos_ai_use`: the share of firms that use AI, by the question of November 2025."""

from pathlib import Path

import tidy

NAME = "btos_ai_use"
COLUMNS = (
    *("question", "period", "group", "group_kind", "share_pct", "share_kind"),
    *("source_url", "what_was_read"),
)
ALL_FIRMS = "all employer firms"
EXPECTED = f"{ALL_FIRMS}, expected in six months"
FIRST_CYCLE = f"{ALL_FIRMS} (first cycle of the new wording)"
WEIGHTS = {"firms": "firms", "weighted by employment": "employment"}
PUBLISHER_PAGE = "publisher's page"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per period and group; a span of shares becomes its two ends."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    rows = []
    for number, fact in table:
        low, _, high = fact["share_pct"].partition(" to ")
        group = fact["group"]
        rows.append(
            {
                "question": fact["question"].partition(" in the last two weeks")[0],
                "period": fact["period"],
                "group": ALL_FIRMS if group in (EXPECTED, FIRST_CYCLE) else group,
                "group_kind": fact["group_kind"],
                "asked_about": "next six months" if group == EXPECTED else "last two weeks",
                "weighted_by": table.translate(number, "share_kind", WEIGHTS),
                "share_low_pct": low,
                "share_high_pct": high or low,
                "grade": "2" if fact["what_was_read"] == PUBLISHER_PAGE else "3",
                "read_as": fact["what_was_read"],
                "source_url": fact["source_url"],
            }
        )
    return rows


if __name__ == "__main__":
    tidy.main(NAME, build)
