"""Writes `countries`: the name of every country code that another table uses."""

from pathlib import Path

import tidy

NAME = "countries"
# Facts files with country codes -> the column they stand in.
USERS = {
    "indeed_ai_share_monthly": "country_iso2",
    "indeed_remote_share_monthly": "country_iso2",
    "indeed_postings_index_monthly": "country_iso2",
    "intl_official_wages": "iso2",
    "aijobs_country_summary": "company_location",
}
NAMES = {
    "AR": "Argentina",
    "AT": "Austria",
    "AU": "Australia",
    "CA": "Canada",
    "DE": "Germany",
    "DK": "Denmark",
    "EA": "Euro area",  # no ISO country: Indeed publishes the area as one
    "EG": "Egypt",
    "ES": "Spain",
    "FI": "Finland",
    "FR": "France",
    "GB": "United Kingdom",
    "IE": "Ireland",
    "IN": "India",
    "IT": "Italy",
    "LT": "Lithuania",
    "NL": "Netherlands",
    "NO": "Norway",
    "NZ": "New Zealand",
    "PH": "Philippines",
    "PL": "Poland",
    "SE": "Sweden",
    "SK": "Slovakia",
    "US": "United States",
}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per code in use; a code without a name is a fault."""
    names: dict[str, str] = {}
    for name, column in USERS.items():
        table = tidy.FactsTable(facts, name, [column])
        for number, fact in table:
            names[fact[column]] = table.translate(number, column, NAMES)
    return [{"country_code": code, "country_name": name} for code, name in names.items()]


if __name__ == "__main__":
    tidy.main(NAME, build)
