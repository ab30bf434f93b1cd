"""Writes `studies_entry_level`: what studies find about AI and beginners, for and against."""

import re
from pathlib import Path

import study_judgments as judgments
import tidy

NAME = "studies_entry_level"
COLUMNS = (
    "study",
    "authors",
    "published",
    "finding",
    "value",
    "unit",
    "population",
    "country",
    "period",
    "direction",
    "design",
    "source_url",
    "what_was_read",
    "second_source_url",
    "limits",
    "about_entry_level",
)
ON_AXIS = ("employment", "hiring", "postings")
AGES = re.compile(r"aged (\d\d-\d\d)|(under \d\d)")
FLAGS = {"yes": "Y", "no": "N"}
UNCONFIRMED = "NOT confirmed"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per finding, in the order of `study_judgments`."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    rows: list[tidy.Row] = []
    for number, fact in table:
        judged = _judgment(table, number)
        ages = AGES.search(fact["population"])
        rows.append(
            {
                "finding_id": judged.finding_id,
                "study_id": judged.study_id,
                "study_title": fact["study"],
                "authors": fact["authors"],
                "published": fact["published"].partition(" ")[0],
                "finding": fact["finding"],
                "value": table.number(number, "value"),
                "unit": fact["unit"],
                "quantity": judged.quantity,
                "on_axis": "Y" if judged.is_change and judged.quantity in ON_AXIS else "N",
                "says": table.translate(number, "direction", judgments.SAYS),
                "direction": fact["direction"],
                "sample": fact["population"],
                "ages": (ages[1] or ages[2]) if ages else "",
                "country": fact["country"],
                "period": fact["period"],
                "design": tidy.as_above(table.rows, fact, "design", "study"),
                "limits": tidy.as_above(table.rows, fact, "limits", "study"),
                "about_entry_level": table.translate(number, "about_entry_level", FLAGS),
                "grade": str(judged.grade),
                "quotable": "N" if UNCONFIRMED in fact["limits"] else "Y",
                "read_as": fact["what_was_read"],
                "source_url": fact["source_url"],
                "second_source_url": fact["second_source_url"],
            }
        )
    return rows


def _judgment(table: tidy.FactsTable, number: int) -> judgments.Judgment:
    """Return what we judged of a finding, or raise `DataError` when nobody did."""
    fact = table.rows[number - 2]
    published = fact["published"].partition(" ")[0]
    key = (fact["study"].partition(" (on")[0].partition(":")[0], published, fact["value"])
    if key not in judgments.JUDGMENTS:
        allowed = "an entry in study_judgments.py"
        raise tidy.DataError(
            [table.fault(number, "study", " / ".join(key), "a finding not judged", allowed)]
        )
    return judgments.JUDGMENTS[key]


if __name__ == "__main__":
    tidy.main(NAME, build)
