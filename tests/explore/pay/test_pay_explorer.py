"""The pay explorer in Python: selection, frame, figure, words, and what it sends to the page."""

import json

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.arithmetic import pay_frame
from careerbook.explore.pay.explorer_widget import PayExplorer
from careerbook.occupations.places import places

DATA_TRAITS = ("national", "state", "metro", "cpi", "rpp", "crosswalk", "places", "sources")


def test_it_opens_on_the_newest_year_of_the_country():
    """Without arguments: the first role, the United States, the newest May."""
    explorer = PayExplorer()
    assert (explorer.place, explorer.year) == ("us", 2025)
    assert explorer.role_or_soc == "role:machine-learning-specialist"


def test_names_are_taken_with_and_without_their_kind():
    """A bare role, code or place becomes the key that the page uses."""
    explorer = PayExplorer("15-2051", place="CA")
    explorer.role_or_soc = "data-scientist"
    explorer.place = "41860"
    assert (explorer.role_or_soc, explorer.place) == ("role:data-scientist", "metro:41860")


def test_a_place_that_lacks_the_year_moves_it_to_the_newest_there():
    """Metropolitan areas have one year."""
    explorer = PayExplorer("15-2051", year=2022)
    explorer.place = "metro:41860"
    assert explorer.year == 2025


def test_place_and_year_may_come_together_from_the_page():
    """The page sends both in one message; the year is judged by the new place."""
    explorer = PayExplorer("15-2051", place="metro:41860")
    explorer.set_state({"place": "us", "year": 2022})
    assert (explorer.place, explorer.year) == ("us", 2022)


@pytest.mark.parametrize(
    "wrong", [{"role_or_soc": "wizard"}, {"place": "state:ZZ"}, {"year": 1999}]
)
def test_an_unknown_selection_is_refused_and_changes_nothing(wrong):
    """The present selection stays after a refusal."""
    explorer = PayExplorer("15-2051")
    before = explorer.describe()
    with pytest.raises(UnknownNameError):
        explorer.set_trait(*next(iter(wrong.items())))
    assert explorer.describe() == before


@pytest.mark.parametrize("own", [0, -10.0])
def test_own_pay_must_be_pay(own):
    """Zero and less are no pay."""
    with pytest.raises(ValueError, match="above 0"):
        PayExplorer(own_usd_per_year=own)


def test_frame_is_the_published_pay_of_the_selection():
    """The frame is the one that pay_frame gives."""
    explorer = PayExplorer("ml-engineer", place="state:WA")
    assert explorer.frame.equals(pay_frame("ml-engineer", "state:WA", 2025))


def test_own_pay_adds_its_standing_to_frame_and_words():
    """Every released row says where own pay stands."""
    explorer = PayExplorer("15-2051", own_usd_per_year=120_230)
    assert explorer.frame["standing"].tolist() == ["at about the 50th percentile"]
    assert "At $120,230 a year you stand at about the 50th percentile" in explorer.describe()


def test_figure_and_chart_show_the_selection():
    """The figure is the chart's, and the chart's alt text is the description."""
    explorer = PayExplorer("15-2051", place="state:OH", price_parity=True)
    chart = explorer.chart()
    assert chart.alt == explorer.describe()
    assert "Ohio" in chart.title
    assert explorer.figure().axes


def test_its_static_form_stands_beside_the_live_view():
    """Where no script runs there is a picture, a table and the sentence."""
    data, _ = PayExplorer("15-2051")._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert 'role="img"' in data["text/html"]
    assert data["text/plain"].startswith("Half of data scientists")


def test_all_explorers_carry_the_same_tables():
    """Equal data traits are written once for all pages."""
    one, other = PayExplorer(), PayExplorer("15-1252", place="state:TX", year=2023)
    for name in DATA_TRAITS:
        assert json.dumps(getattr(one, name)) == json.dumps(getattr(other, name))


def test_missing_pay_travels_as_null_and_never_as_zero():
    """In the page's tables a gap is null."""
    explorer = PayExplorer()
    for table in (explorer.national, explorer.state, explorer.metro):
        for name in ("p10", "p25", "p50", "p75", "p90"):
            assert 0 not in table[name]
    assert None in explorer.metro["p50"]


def test_every_place_stands_under_a_heading():
    """The list of places in the page has a name and a group for each."""
    listed = PayExplorer().places
    assert len(listed["key"]) == len(places()) > 400
    assert all(listed["name"]) and all(listed["group"]) and all(listed["phrase"])


def test_room_is_reserved_for_both_widths():
    """The page keeps room free for wide and narrow columns."""
    height = PayExplorer().live_height
    assert height["narrow"] > height["wide"] > 0


def test_fewer_occupations_need_less_room():
    """A role with one candidate leaves no blank below its chart."""
    rooms = [PayExplorer(slug).live_height for slug in ("data-scientist", "ai-systems-analyst")]
    rooms.append(PayExplorer().live_height)
    assert rooms == sorted(rooms, key=lambda room: room["wide"])
    assert rooms[0]["wide"] < rooms[1]["wide"] < rooms[2]["wide"]


def test_a_second_place_adds_the_equal_of_the_offer():
    """Words and static form gain it; without a second place nothing changes."""
    plain = PayExplorer("15-2051", place="metro:42660", own_usd_per_year=165_000)
    both = PayExplorer(
        "15-2051", place="metro:42660", own_usd_per_year=165_000, compare_place="12060"
    )
    assert plain.offer is None and plain.compare_place == ""
    assert both.compare_place == "metro:12060"
    assert both.describe() == f"{plain.describe()} {both.offer.sentence}"
    assert both.static_form().count('role="img"') == 2
    assert plain.static_form() in both.static_form()
    assert both.live_height["wide"] > plain.live_height["wide"]


def test_an_unknown_second_place_is_refused():
    """It is a place like the first."""
    with pytest.raises(UnknownNameError, match="place"):
        PayExplorer("15-2051", compare_place="state:ZZ")
    explorer = PayExplorer("15-2051", compare_place="state:CA")
    with pytest.raises(UnknownNameError, match="place"):
        explorer.compare_place = "nowhere"
    explorer.compare_place = ""
    assert explorer.offer is None
