"""The interval plot of sources: everything drawn is told, kinds have color and mark, gaps show."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.sources.intervals_chart import draw_source_intervals
from careerbook.explore.sources.kinds import KINDS
from careerbook.explore.sources.rows import source_rows
from careerbook.facts.tables import ROLE_SLUGS
from careerbook.kit.chart import Chart
from careerbook.kit.style import KIND_COLOURS, KIND_MARKERS, SURFACE

TOKENS = Path(__file__).parents[3] / "src" / "careerbook" / "kit" / "tokens.css"
LEAST_CONTRAST = 3.0  # of a mark against its background, WCAG 2.2


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colors."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def dark(variable: str) -> str:
    """Return the dark value of a CSS variable."""
    return re.findall(rf"{variable}: (#[0-9a-f]{{6}})", TOKENS.read_text("utf-8"))[1]


@pytest.mark.parametrize("role", ROLE_SLUGS)
def test_every_median_and_every_gap_is_written(role: str) -> None:
    """Direct labels: nobody has to read an amount off the axis."""
    drawn = words(draw_source_intervals(role))
    for row in source_rows(role):
        assert (row.gap or row.texts[2] if row.kind != "claims" else row.gap) in f"{drawn} "


def test_table_holds_every_row_and_says_what_is_missing() -> None:
    """Quartiles only, claims and small cells look different from a number and from each other."""
    table = draw_source_intervals("ml-engineer").table.set_index("Title")
    assert table.loc["ML Engineer", "10th percentile"] == "not published"
    assert table.loc["C09: salary range", "Range claimed"] == "$70,000 to $285,000"
    assert table.loc["C07: average salary", "Median"] == "not published"
    hidden = draw_source_intervals("ml-product-manager").table.set_index("Title")
    assert hidden.loc["Product manager", "n"] == "fewer than 10"
    assert (table["Why"] != "").any()


def test_what_does_not_count_stays_in_gray() -> None:
    """Unticked kinds keep their place, lose their color and are named."""
    chart = draw_source_intervals("ml-engineer", counted=["visa-filings"])
    assert "Employer survey: not counted" in words(chart)
    assert "--cb-kind-visa" in chart.svg
    assert "--cb-kind-ads" not in chart.svg
    assert chart.table["Counts"].tolist().count("yes") == 1


def test_notes_say_that_the_match_is_a_judgement() -> None:
    """The mapping is ours and the reader is told."""
    assert "our judgement" in draw_source_intervals("ml-engineer").notes[0]


def test_each_kind_has_a_color_and_a_mark_of_its_own() -> None:
    """Color is never the only cue."""
    assert set(KIND_COLOURS) == set(KIND_MARKERS) == set(KINDS)
    assert len(set(KIND_COLOURS.values())) == len(set(KIND_MARKERS.values())) == len(KINDS)


def test_marks_can_be_seen_in_light_and_dark() -> None:
    """At least 3:1 against the background of either mode."""
    variables = ("--cb-kind-visa", "--cb-kind-self", "--cb-kind-ads", "--cb-band-strong")
    assert min(contrast(colour, SURFACE) for colour in KIND_COLOURS.values()) >= LEAST_CONTRAST
    background = dark("--cb-surface")
    assert min(contrast(dark(name), background) for name in variables) >= LEAST_CONTRAST


# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
SEEN_BY = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def lab(colour: str, seen_by: str) -> tuple[float, ...]:
    """Return CIELAB of a color as a person with that color vision sees it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    seen = [
        min(1.0, max(0.0, sum(w * c for w, c in zip(row, linear, strict=True))))
        for row in SEEN_BY[seen_by]
    ]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(w * c for w, c in zip(row, seen, strict=True)) for row in to_xyz]
    scaled = [value / white for value, white in zip(xyz, (0.95047, 1.0, 1.08883), strict=True)]
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in scaled)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("seen_by", SEEN_BY)
def test_kinds_stay_apart_for_the_three_common_color_blindnesses(seen_by: str) -> None:
    """Any two kinds differ by 20 units of CIELAB or more, in either mode."""
    names = ("--cb-kind-visa", "--cb-kind-self", "--cb-kind-ads", "--cb-band-strong", "--cb-ink")
    for palette in (tuple(KIND_COLOURS.values()), tuple(map(dark, names))):
        for first, second in combinations(palette, 2):
            pairs = zip(lab(first, seen_by), lab(second, seen_by), strict=True)
            assert sum((a - b) ** 2 for a, b in pairs) ** 0.5 >= 20, (first, second)


def test_the_same_selection_gives_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    assert draw_source_intervals("ml-engineer").svg == draw_source_intervals("ml-engineer").svg


@pytest.mark.parametrize(("role", "counted"), [("astronaut", list(KINDS)), ("ml-engineer", ["x"])])
def test_an_unknown_role_or_kind_is_refused(role: str, counted: list[str]) -> None:
    """The error lists what is known."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_source_intervals(role, counted)
