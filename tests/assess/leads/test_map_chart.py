"""The map of roles and its list form: everything drawn also in the table, nothing overlapping."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from careerbook.assess.interests import inventory
from careerbook.assess.leads.leads_widget import WhereItLeads
from careerbook.assess.leads.map_chart import MARKS, draw_where_it_leads, spread
from careerbook.assess.leads.places import lead_roles
from careerbook.kit.chart import Chart
from careerbook.roles import skills

LEVELS = {skill.id: 1 + index % 4 for index, skill in enumerate(skills.load().skill)}
LIKES = {
    item.id: 6 - answer if item.reverse else answer
    for item in inventory.load().item
    for answer in [{"investigative": 5, "conventional": 4, "social": 1}.get(item.scale, 3)]
}


def words(chart: Chart) -> list[str]:
    """Return the texts drawn in the picture."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg)


def test_the_map_names_every_role_and_its_families() -> None:
    """Direct labels for all roles, a key for the families, both axes named."""
    drawn = words(draw_where_it_leads(LEVELS, LIKES))
    for role in lead_roles():
        assert drawn.count(role.name) == 1
    for text in ("Support", "Training", "match of interests", "coverage of skills"):
        assert text in drawn


def test_names_beside_the_map_do_not_overlap() -> None:
    """Two names lie at least a line apart."""
    figure = draw_where_it_leads(LEVELS, LIKES).figure
    names = {role.name for role in lead_roles()}
    figure.draw_without_rendering()
    boxes = sorted(
        (text.get_window_extent() for text in figure.axes[0].texts if text.get_text() in names),
        key=lambda box: box.y0,
    )
    assert len(boxes) == len(names)
    gaps = [above.y0 - below.y1 for below, above in pairwise(boxes)]
    assert min(gaps) > -1


@pytest.mark.parametrize(("levels", "likes"), [({}, {}), (LEVELS, {}), ({}, LIKES)])
def test_without_both_parts_each_role_has_a_row(
    levels: dict[str, int], likes: dict[str, int]
) -> None:
    """What is missing is said in its column and in the table; pay is always there."""
    chart = draw_where_it_leads(levels, likes)
    drawn = words(chart)
    assert {role.name for role in lead_roles()} <= set(drawn)
    assert drawn.count("not answered") == (not levels) + (not likes)
    table = chart.table.set_index("Role")
    assert (table["Skills"] == "not known").all() == (not levels)
    assert table["Median pay"].str.startswith("$").all()
    assert chart.table.notna().all(axis=None)


def test_a_dismissed_role_is_not_drawn() -> None:
    """It leaves picture and table."""
    chart = draw_where_it_leads(LEVELS, LIKES, None, ["ml-engineer"])
    assert "ML Engineer" not in words(chart)
    assert len(chart.table) == len(lead_roles()) - 1


def test_families_differ_by_shape_and_by_color() -> None:
    """Color is never the only cue."""
    shapes, colors = zip(*MARKS.values(), strict=True)
    assert len(set(shapes)) == len(set(colors)) == len(MARKS)


def test_spread_keeps_order_distance_and_ends() -> None:
    """Crowded places are moved apart within the room there is."""
    found = spread([5.0, 5.1, 5.2, 9.9], 1.0, 0.0, 10.0)
    assert found == pytest.approx([5.0, 6.0, 7.0, 9.9])
    crowded = spread([9.0, 9.5, 9.9], 1.0, 0.0, 10.0)
    assert crowded == pytest.approx([8.0, 9.0, 10.0])


def test_the_heading_of_the_ranking_is_a_word_and_no_name_of_a_class() -> None:
    """A rename in the code once reached the readers' table."""
    columns = list(WhereItLeads().chart().table.columns)
    assert "Place" in columns
    assert "PlacedRole" not in columns
