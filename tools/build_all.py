"""Writes every table from the facts folder: ``python tools/build_all.py FACTS_DIR``.

Tables that others point to come first, so that codes are checked against the fresh ones. One
fault in the facts leaves every table as it was.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import tidy

from careerbook.errors import CareerbookError

ORDER = (
    "occupations",
    "countries",
    "price_parity_state",
    "price_parity_metro",
    "cpi_u",
    "oews_national",
    "oews_state",
    "oews_metro_2025",
    "oews_metro_history",
    "oews_sector",
    "oews_education",
    "employment_projections",
    "bls_ai_notes",
    "h1b_wages",
    "aijobs_pay",
    "aijobs_country_pay",
    "aijobs_conditions",
    "stackoverflow_pay",
    "aijobs_title_groups",
    "aijobs_new_title_pay",
    "aijobs_experience_share_by_year",
    "new_roles_pay_coverage",
    "ai_posting_share",
    "postings_index",
    "remote_posting_share",
    "btos_ai_use",
    "world_wages",
    "onet_occupations",
    "onet_skills",
    "onet_essential_skills",
    "onet_knowledge",
    "onet_work_styles",
    "onet_interests",
    "onet_technology",
    "onet_education",
    "onet_titles",
    "ai_exposure_measures",
    "ai_exposure_soc2018",
    "ai_exposure_isco08",
    "studies_entry_level",
    "regulation_timeline",
    "learning_resources",
    "role_soc_crosswalk",
    "claims",
)


def build_all(facts: Path, folder: Path = tidy.TABLES_DIR) -> list[Path]:
    """Write every table and return the paths: all of them, or none when any has a fault."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".new-") as fresh:
        for name in ORDER:
            tidy.write_table(name, import_module(f"build_{name}").build(facts), Path(fresh))
        return [Path(fresh, f"{name}.csv").replace(folder / f"{name}.csv") for name in ORDER]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write every table from the facts folder.")
    parser.add_argument("facts", type=Path, help="folder with the fact tables")
    parser.add_argument("--out", type=Path, default=tidy.TABLES_DIR, help="folder to write to")
    options = parser.parse_args()
    try:
        for written in build_all(options.facts, options.out):
            print(f"wrote {written}")
    except CareerbookError as error:
        sys.exit(f"Every table is left as it was. {error}")
