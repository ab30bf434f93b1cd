"""What the claim audit tells of the claims is what the tables show."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd

from careerbook.explore.claims.claims import claims
from careerbook.explore.growth.jobs import cagr
from careerbook.facts import data

CHAPTER = Path(__file__).resolve().parents[3] / "book" / "topics" / "claim-audit.ipynb"
TABLE = data.load("claims").set_index("claim_id")
VALUE = TABLE["value"]


def chapter_text() -> str:
    """Return the text of all cells."""
    cells = json.loads(CHAPTER.read_text(encoding="utf8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells)


def test_key_of_the_six_guesses_is_the_table() -> None:
    """The folded solution gives the verdicts that the table gives."""
    key = dict(re.findall(r'"(C\d\d)": "([a-z ]+)"', chapter_text()))
    assert len(key) == 6
    assert key == {claim.id: claim.verdict for claim in claims() if claim.id in key}


def test_kink_of_the_market_story_is_more_than_rounding() -> None:
    """The slowest first year lies above the fastest later years, however roundly stated."""
    slowest_first_year = cagr(VALUE["C24"] + 5, VALUE["C26"] - 0.05, 1)
    fastest_later = cagr(VALUE["C26"] - 0.05, VALUE["C27"] + 50, 3)
    assert slowest_first_year > fastest_later


def test_origin_of_the_market_claims_is_one_text_without_the_middle_figure() -> None:
    """Four of five claims share an origin; its text holds the ends and not C26."""
    origins = TABLE.loc[["C24", "C25", "C27", "C28"], "original_publication"]
    assert origins.nunique() == 1
    stated = [float(number) for number in re.findall(r"\$([\d.]+)bn", origins.iloc[0])]
    assert stated == [241, 240, 511.3, 158, 355]
    assert VALUE["C26"] not in stated
    assert TABLE.loc["C26", "original_publication"].startswith("none found")


def test_past_year_of_2024_holds_a_fall_and_a_rise_above_the_claim() -> None:
    """The series that is set beside C02 falls at the start of 2024 and passes it at the end."""
    share = data.load("ai_posting_share").query("country_code == 'US'").set_index("month")
    change = 100 * (share["ai_share_pct"] / share["ai_share_pct"].shift(12) - 1)
    assert change["2024-01"] < 0 < VALUE["C02"] < change["2024-12"]
    assert change.max() > 100


def test_nobody_is_named_for_a_figure_of_pay() -> None:
    """The pay section looks best labeled and names no publisher."""
    pay = TABLE[TABLE["section"].str.startswith("Salary")]
    assert (pay["quoted_publisher"] == "unattributed").all()
    assert set(pay["period"]) == {"2024"}
    assert pd.Series(TABLE["verdict"] == "contradicts itself").sum() == 5
