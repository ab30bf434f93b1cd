"""Writes `occupations`: the registry of every SOC code that any table uses.

Titles, levels and years come from the national OEWS; codes that only the newest projections have
stand here too, without years. A code that only another table uses is a fault, because nothing
would give it its title.
"""

from pathlib import Path

import tidy

NAME = "occupations"
NEWEST_SYSTEM = "2018 SOC"
COLUMNS = ("year", "soc_code", "occupation", "soc_system", "level")
# Other facts files that name SOC codes, with the column they stand in.
USERS = {
    "oews_state": "soc_code",
    "oews_metro_2025": "soc_code",
    "oews_metro_history": "soc_code",
    "oews_sector_2024": "soc_code",
    "employment_projections": "soc_code",
    "role_soc_crosswalk": "soc_main",
}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per SOC code, with the newest classification and level it has."""
    table = tidy.FactsTable(facts, "oews_national", COLUMNS)
    titles = tidy.occupation_titles(facts)
    by_code: dict[str, list[tidy.Row]] = {}
    for _, fact in table:
        by_code.setdefault(fact["soc_code"], []).append(fact)
    _check_users(facts, titles)
    rows = []
    for code, lines in by_code.items():
        lines = sorted(lines, key=lambda fact: fact["year"])
        rows.append(
            {
                "soc_code": code,
                "occupation_title": titles[code],
                "level": lines[-1]["level"],
                "soc_system": lines[-1]["soc_system"],
                "first_year": lines[0]["year"],
                "last_year": lines[-1]["year"],
            }
        )
    for code, (title, level) in tidy.registered_occupations(facts).items():
        if code not in by_code:
            rows.append(
                {
                    "soc_code": code,
                    "occupation_title": title,
                    "level": level,
                    "soc_system": NEWEST_SYSTEM,
                    "first_year": "",
                    "last_year": "",
                }
            )
    return rows


def _check_users(facts: Path, titles: dict[str, str]) -> None:
    """Raise one `DataError` that lists every use of a code without a title."""
    faults = []
    for name, column in USERS.items():
        table = tidy.FactsTable(facts, name, [column])
        for number, fact in table:
            if fact[column] not in titles:
                allowed = "a code that oews_national has"
                faults.append(
                    table.fault(number, column, fact[column], "unknown SOC code", allowed)
                )
    if faults:
        raise tidy.DataError(faults)


if __name__ == "__main__":
    tidy.main(NAME, build)
