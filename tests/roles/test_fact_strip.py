"""The strip that opens a role chapter: every number is a link to its source and agrees with it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from careerbook.errors import NumberError, UnknownNameError
from careerbook.facts.data import load
from careerbook.facts.tables import ROLE_SLUGS
from careerbook.numbers import load_numbers
from careerbook.roles.fact_strip import fact_strip

ROLE = "machine-learning-specialist"
LINK = re.compile(
    r'<a class="number-link" href="(?P<href>[^"]*)" title="(?P<title>[^"]*)">(?P<text>[^<]*)</a>'
)


def links(html: str) -> list[re.Match[str]]:
    return list(LINK.finditer(html))


def test_each_link_says_what_the_registered_number_says():
    """The text of a link is the number that the appendix prints under that anchor."""
    numbers = load_numbers()
    found = links(fact_strip(ROLE, book_root="..").to_html())
    assert len(found) >= 6
    for link in found:
        path, _, number_id = link["href"].partition("#")
        assert path == "../appendix/figures.html"
        assert link["text"] == numbers[number_id].text
        assert numbers[number_id].citation in link["title"]


def test_no_money_amount_or_percentage_stands_outside_a_link():
    """The promise of the book holds for output as well as for prose."""
    rest = LINK.sub("", fact_strip(ROLE).to_html().split("</style>")[1])
    rest = re.sub(r' (?:style|aria-label)="[^"]*"', "", rest)  # the pictures, and their words
    assert not re.search(r"\$\d|\d\s?%|\d,\d{3}", rest)


def test_pay_is_of_the_newest_year_and_the_main_occupation():
    """The first number is the median of the code that the crosswalk ranks first."""
    wages = load("oews_national")
    newest = wages[wages["year"] == wages["year"].max()].set_index("soc_code")
    name, value, _note = fact_strip(ROLE).facts[0]
    assert name == "Median pay"
    assert f"${int(newest.loc['15-2051', 'p50_usd_per_year']):,}" in value


def test_the_ml_engineer_opens_with_software_developers():
    """Its chapter says that the work is software engineering: no data scientists' growth leads."""
    numbers = load_numbers()
    pay, growth, *_rest = fact_strip("ml-engineer").facts
    assert f">{numbers['dev-median-wage'].text}</a>" in pay[1]
    assert f">{numbers['dev-projected-growth'].text}</a>" in growth[1]
    assert "for software developers, the nearest occupation" in pay[2]


def test_the_span_names_the_lowest_and_highest_candidate():
    """A reader sees how far the candidate occupations lie apart."""
    wages = load("oews_national")
    newest = wages[wages["year"] == wages["year"].max()].set_index("soc_code")
    crosswalk = load("role_soc_crosswalk")
    codes = crosswalk.loc[crosswalk["role_slug"] == ROLE, "soc_code"]
    medians = newest.loc[list(codes), "p50_usd_per_year"]
    note = fact_strip(ROLE).facts[0][2]
    assert f"${int(medians.min()):,}" in note
    assert f"${int(medians.max()):,}" in note
    assert f"{len(codes)} candidate occupations" in note


def test_a_role_with_one_occupation_has_no_span():
    """One candidate is not called several."""
    assert "candidate" not in fact_strip("data-scientist").to_html()


def test_confidence_and_caveat_are_those_of_the_crosswalk():
    """How sure the match is stands beside the numbers, with the reason."""
    row = load("role_soc_crosswalk").query("role_slug == @ROLE and rank == 1").iloc[0]
    facts = {name: (value, note) for name, value, note in fact_strip(ROLE).facts}
    value, note = facts["Confidence of the match"]
    assert value.lower() == row["confidence"]
    assert note == row["caveat"]


def test_the_answers_are_named_groups_with_closed_tags():
    """Screen readers announce each question; the page's own tags stay balanced."""
    depth: list[str] = []

    class Balance(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            depth.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert depth.pop() == tag

    html = fact_strip(ROLE).to_html()
    Balance().feed(html)
    assert depth == []
    questions = re.findall(r'role="group" aria-label="([^"]*)"', html)
    assert questions == ["What does it pay?", "Is it growing?", "Can I get in?", "What next?"]
    assert "How sure?" in html
    assert "How old?" in html


def test_small_pictures_stand_on_the_books_pay_axis():
    """A median lies where it lies on every other pay chart: on an axis to 300 thousand dollars."""
    pay = fact_strip("ml-engineer").rows[0]
    median = load_numbers()["dev-median-wage"].value
    assert pay[0].shares[2] == pytest.approx(100 * median / 300_000)


@pytest.mark.parametrize("role", ROLE_SLUGS)
def test_times_of_the_ways_in_are_those_of_the_profile(role):
    """Every role says for at least one starting point how long the way takes."""
    rows = fact_strip(role).rows[2]
    assert 1 <= len(rows) <= 3
    assert all(re.fullmatch(r"[½\d–]+ (?:months?|years?)", row.value) for row in rows)


def test_links_follow_the_place_of_the_page():
    """A page at the root of the book links without climbing."""
    assert 'href="./appendix/figures.html#' in fact_strip(ROLE, book_root=".").to_html()


@pytest.mark.parametrize("role", ROLE_SLUGS)
def test_every_role_has_its_strip(role):
    """The registry holds pay, growth and openings of every occupation that stands for a role."""
    assert [name for name, _value, _note in fact_strip(role).facts][:2] == ["Median pay", "Growth"]


def test_a_number_without_a_registered_number_is_refused(monkeypatch):
    """No number may lack a source: the error says which cell to register."""
    monkeypatch.setattr("careerbook.roles.fact_strip._definitions", tuple)
    with pytest.raises(NumberError, match=r"numbers\.toml has no number for .*13-1151"):
        fact_strip("ai-training-coordinator")


def test_an_unknown_role_is_refused():
    """A typing error in a chapter stops the build."""
    with pytest.raises(UnknownNameError, match="machine-learning-specialist"):
        fact_strip("machine-learning-specialst")


def test_growth_leads_with_the_newest_round_and_never_spans_two():
    """The round before stands beside it; what an older round holds is left out."""
    notes = {name: note for name, _, note in fact_strip(ROLE).facts}
    assert "from 2025 to 2035" in notes["Growth"] and "the round 2024-34 said" in notes["Growth"]
    assert "to be confirmed" in notes["Date of the data"]
    coordinator = {name: note for name, _, note in fact_strip("ai-training-coordinator").facts}
    assert "training-manager-projected-growth" not in coordinator["Growth"]


def test_the_group_of_exposure_says_what_it_cannot_tell():
    """Very high for every computing occupation, no forecast of loss, held in the projection."""
    (fact,) = [fact for fact in fact_strip("ai-support-specialist").facts if "AI" in fact[0]]
    name, value, note = fact
    assert (name, value) == ("Exposure to AI", "Very high")
    for part in ("every computer and mathematical", "no forecast of loss", "already holds"):
        assert part in note
    assert "generative AI" in note
