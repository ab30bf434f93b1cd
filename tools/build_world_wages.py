"""Writes `world_wages`: official wages of computing occupations in eleven countries.

Amounts keep their currency and their hour, month or year: nothing is converted or blended.
"""

from pathlib import Path

import tidy

NAME = "world_wages"
FACTS = "intl_official_wages"
COLUMNS = (
    "country",
    "iso2",
    "region",
    "classification",
    "occupation_code",
    "occupation",
    "year",
    "statistic",
    "value",
    "currency",
    "per",
    "publisher_and_citation",
)
# Country -> start of the licence note in the facts, licence, credit line.
CREDITS = {
    "AU": (
        "CC BY 2.5 AU. ",
        "CC-BY-2.5-AU",
        "Australian Taxation Office, Taxation statistics 2023-24, Table 15A, CC BY 2.5 AU",
    ),
    "CA": (
        "Open Government Licence - Canada 2.0. ",
        "OGL-Canada-2.0",
        "Employment and Social Development Canada, Job Bank wages. Contains information licensed "
        "under the Open Government Licence - Canada",
    ),
    "DE": (
        "dl-de/by-2-0 ",
        "DL-DE-BY-2.0",
        "Statistisches Bundesamt (Destatis), GENESIS-Online, dl-de/by-2-0",
    ),
    "DK": ("CC BY 4.0 ", "CC-BY-4.0", "Statistics Denmark, table LONS20, CC BY 4.0"),
    "ES": (
        "Attribution required under Ley 37/2007 ",
        "Ley 37/2007",
        "Instituto Nacional de Estadística, structure of earnings survey; reuse under Ley 37/2007",
    ),
    "FI": ("CC BY 4.0 ", "CC-BY-4.0", "Statistics Finland, table StatFin/pra/15au, CC BY 4.0"),
    "GB": (
        "Open Government Licence v3.0. ",
        "OGL-UK-3.0",
        "Office for National Statistics, Annual Survey of Hours and Earnings, Table 14. Contains "
        "public sector information licensed under the Open Government Licence v3.0",
    ),
    "IE": ("CC BY 4.0 ", "CC-BY-4.0", "Central Statistics Office Ireland, table SES06, CC BY 4.0"),
    "NL": ("CC BY 4.0 ", "CC-BY-4.0", "Statistics Netherlands (CBS), table 85517NED, CC BY 4.0"),
    "NO": (
        "CC BY 4.0 ",
        "CC-BY-4.0",
        "Statistics Norway, tables 11418 and 11658, CC BY 4.0",
    ),
    "SE": (
        "CC0 1.0 Universal ",
        "CC0-1.0",
        "Statistics Sweden (SCB), wage and salary structures, CC0 1.0",
    ),
}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per country, region, occupation, period and statistic."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    rows = []
    for number, fact in table:
        licence, attribution = _credit(table, number)
        rows.append(
            {
                "country_code": fact["iso2"],
                "country_name": fact["country"],
                "region": fact["region"],
                "classification": fact["classification"],
                "occupation_code": fact["occupation_code"],
                "occupation_title": fact["occupation"].removeprefix(f"{fact['occupation_code']} "),
                "period": fact["year"],
                "statistic": fact["statistic"],
                "value": table.number(number, "value"),
                "currency": fact["currency"],
                "per": fact["per"],
                "licence_id": licence,
                "attribution": attribution,
            }
        )
    return rows


def _credit(table: tidy.FactsTable, number: int) -> tuple[str, str]:
    """Return licence and credit line, after checking that the facts name the same licence."""
    note = table.rows[number - 2]["publisher_and_citation"]
    start, licence, attribution = table.translate(number, "iso2", CREDITS)
    if not note.startswith(start):
        fault = table.fault(number, "publisher_and_citation", note, "another licence", start)
        raise tidy.DataError([fault])
    return licence, attribution


if __name__ == "__main__":
    tidy.main(NAME, build)
