"""Writes `onet_titles`: other names that people use for an occupation, O*NET 29.3."""

from pathlib import Path

import tidy

NAME = "onet_titles"
FACTS = "onet_alternate_titles_29_3"
COLUMNS = ("onet_soc_code", "soc_code", "alternate_title", "short_title")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per SOC code and name; a name of several O*NET codes of it stands once.

    Abbreviations, which the publisher keeps in a column of their own, become names like the others.
    """
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    names: dict[tuple[str, str], str] = {}
    for _, fact in table:
        for name in (fact["alternate_title"], fact["short_title"]):
            if name.strip():
                names.setdefault((fact["soc_code"], name.strip().casefold()), name.strip())
    return [{"soc_code": code, "alternate_title": name} for (code, _), name in names.items()]


if __name__ == "__main__":
    tidy.main(NAME, build)
