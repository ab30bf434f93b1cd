"""Writes `ai_exposure_isco08`: the ILO's scores of exposure to generative AI."""

from pathlib import Path

import tidy

from careerbook.facts.tables.exposure import ISCO_MAJOR_GROUPS

NAME = "ai_exposure_isco08"
SCORES = {
    "mean_score_2025": "mean_score_2025_0_1",
    "sd_score_2025": "sd_score_2025",
    "mean_score_2023": "mean_score_2023_0_1",
    "sd_score_2023": "sd_score_2023",
}
COLUMNS = (
    "isco08_code",
    "occupation",
    "isco08_major_group",
    "tasks",
    *SCORES.values(),
    "gradient_2025",
    "category_2023",
)
GROUPS = {f"{number} - {title}": title for number, title in enumerate(ISCO_MAJOR_GROUPS, 1)}
CATEGORIES = {
    "Not Exposed": "not exposed",
    "Minimal Exposure": "minimal exposure",
    **{f"Exposed: Gradient {step}": f"gradient {step}" for step in range(1, 5)},
}
CATEGORIES_2023 = {
    "Not affected": "not affected",
    "Augmentation Potential": "augmentation potential",
    "Automation Potential": "automation potential",
    "The Big Uknown": "the big unknown",  # as the publisher's file spells it
}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per occupation."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    return [
        {
            "isco08_code": fact["isco08_code"],
            "occupation_title": fact["occupation"],
            "major_group": table.translate(number, "isco08_major_group", GROUPS),
            "tasks_n": table.whole(number, "tasks"),
            **{name: table.number(number, column) for name, column in SCORES.items()},
            "category_2025": table.translate(number, "gradient_2025", CATEGORIES),
            "category_2023": table.translate(number, "category_2023", CATEGORIES_2023),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
