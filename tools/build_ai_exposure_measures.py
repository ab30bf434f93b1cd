"""Writes `ai_exposure_measures`: what each measure of exposure to AI asks, of whom and when."""

from pathlib import Path

import tidy

NAME = "ai_exposure_measures"
VALUES = "ai_exposure_soc2018"
COLUMNS = (
    "measure_id",
    "name",
    "authors",
    "published",
    "evidence_period",
    "what_a_higher_value_means",
    "scale",
    "native_code_system",
    "read_from",
    "licence",
    "caveat",
    "url",
)
# First part of the measure's name -> who or what judged the work.
JUDGES = {
    "aioe": "people asked online how ten AI applications relate to abilities",
    "gpts_gpt4": "GPT-4, asked task by task",
    "gpts_human": "people hired by the authors, asked task by task",
    "anthropic": "logged use of one company's assistant",
    "ms": "logged conversations with one company's assistant",
    "genaiexp": "GPT ratings, task by task",
    "webb": "overlap of words in patents and in tasks",
    "budgetlab": "statistics over other measures",
    "teleworkable": "the authors' rule over O*NET work context",
    "bls": "statisticians of the US Bureau of Labor Statistics, from five inputs",
    "ilo": "an expert survey, and scores by a model",
}
CODE_SYSTEMS = {
    "SOC 2010": "SOC 2010",
    "O*NET-SOC 2010": "O*NET-SOC 2010",
    "SOC 2018": "SOC 2018",
    "O*NET-SOC 2019": "O*NET-SOC 2019",
    "NEM 2025 (SOC 2018)": "SOC 2018",
    "ISCO-08, four digits": "ISCO-08",
}
OTHER_TABLES = {
    "bls_ai_exposure_category": "employment_projections",
    "ilo_2025": "ai_exposure_isco08",
}
THE_SAME = ("evidence_period", "caveat")  # cells that may say "as above"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per measure, with or without values in this handbook."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    shipped = {fact["measure_id"] for _, fact in tidy.FactsTable(facts, VALUES, ["measure_id"])}
    rows: list[tidy.Row] = []
    for number, fact in table:
        measure = fact["measure_id"].partition(" (")[0]
        values_in = OTHER_TABLES.get(measure, VALUES if measure in shipped else "")
        rows.append(
            {
                "measure_id": measure,
                "measure_name": fact["name"],
                "authors": fact["authors"],
                "published": fact["published"],
                "judged_by": _judge(table, number, measure),
                "higher_means": fact["what_a_higher_value_means"],
                "scale": fact["scale"],
                "code_system": table.translate(number, "native_code_system", CODE_SYSTEMS),
                "values_shipped": "Y" if values_in else "N",
                "values_in": values_in,
                "licence": fact["licence"],
                "read_from": fact["read_from"],
                "url": fact["url"],
                **{name: tidy.as_above(table.rows, fact, name, "authors") for name in THE_SAME},
            }
        )
    return rows


def _judge(table: tidy.FactsTable, number: int, measure: str) -> str:
    for start, judge in JUDGES.items():
        if measure.startswith(start):
            return judge
    allowed = " | ".join(JUDGES)
    raise tidy.DataError([table.fault(number, "measure_id", measure, "no judge known", allowed)])


if __name__ == "__main__":
    tidy.main(NAME, build)
