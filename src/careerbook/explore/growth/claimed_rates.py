"""Growth rates that a career page claims, ready for the calculator, each with its verdict."""

from __future__ import annotations

from functools import cache
from typing import Any

from careerbook.explore.growth.compounding import JOBS, NO_UNIT, USD_BILLION, compound
from careerbook.explore.growth.jobs import leading_projection, projection
from careerbook.facts.data import load
from careerbook.say.numbers import signed_percent

DATA_SCIENTISTS = "15-2051"


@cache
def presets() -> tuple[dict[str, Any], ...]:
    """Return the claims that the calculator offers, with their numbers and verdicts.

    Source
    ------
    Tables ``claims`` (numbers of a career page, checked), ``employment_projections`` and
    ``oews_national`` (official counts).
    """
    claims = load("claims").set_index("claim_id")
    jobs = load("oews_national").query(f"soc_code == {DATA_SCIENTISTS!r}").iloc[-1]
    official = projection(DATA_SCIENTISTS).iloc[0]
    leads = leading_projection(DATA_SCIENTISTS).iloc[0]
    first, last = (int(claims.loc[name, "period"]) for name in ("C04", "C05"))
    market = {"unit": USD_BILLION, "start": claims.loc["C04", "value"], "years": last - first}

    def verdict(name: str) -> str:
        row = claims.loc[name]
        return f"Claim {name}, verdict: {row['verdict']}. {row['check']}"

    def of_claim(name: str) -> float:
        return float(claims.loc[name, "value"])

    found: list[dict[str, Any]] = [
        {
            "key": "c01",
            "label": f"Claim: {of_claim('C01'):g}% a year",
            "solve": "end",
            "unit": JOBS,
            "start": jobs["employment_jobs"],
            "years": 4,
            "rate_pct": of_claim("C01"),
            "note": "The claim names no level: as an illustration its rate is put on the data "
            f"scientists counted in May {jobs['year']}. {verdict('C01')}",
        },
        {
            "key": "c02",
            "label": f"Claim: {of_claim('C02'):g}% in a year",
            "solve": "end",
            "unit": NO_UNIT,
            "start": 1,
            "years": 1,
            "rate_pct": of_claim("C02"),
            "note": verdict("C02"),
        },
        {
            "key": "c04",
            "label": f"Claim: market size, {first} to {last}",
            "solve": "rate",
            **market,
            "end": of_claim("C05"),
            "note": f"{verdict('C04')} {verdict('C05')}",
        },
        {
            "key": "c06",
            "label": f"Claim: market grows {of_claim('C06'):g}%",
            "solve": "end",
            **market,
            "rate_pct": of_claim("C06"),
            "note": verdict("C06"),
        },
        {
            "key": "official",
            "label": f"Official: round {official['round']}",
            "solve": "rate",
            "unit": JOBS,
            "start": official["employment_base_jobs"],
            "end": official["employment_projected_jobs"],
            "years": official["target_year"] - official["base_year"],
            "note": "The official projection of jobs of data scientists, not a claim; it says "
            "nothing of the years between its two ends. It is the newest round whose numbers of "
            f"jobs are held. Round {leads['round']} projects "
            f"{signed_percent(leads['change_pct'])} over its ten years.",
        },
    ]
    return tuple(_whole(preset) for preset in found)


def _whole(preset: dict[str, Any]) -> dict[str, Any]:
    """Fill in the number that the preset works out, so that every field can be shown."""
    given = {name: preset.get(name) for name in ("end", "rate_pct")}
    given = {name: None if value is None else float(value) for name, value in given.items()}
    start, years = float(preset["start"]), float(preset["years"])
    result = compound(start, years, **given, unit=preset["unit"])
    numbers = {"start": start, "years": years, "end": result.end, "rate_pct": result.rate_pct}
    return {**preset, **numbers}
