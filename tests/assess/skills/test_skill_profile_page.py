"""All skills in the built page: one set of ratings, every role, and dated results."""

from __future__ import annotations

import json

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.skills import quick_picks, rank
from careerbook.assess.terms import band
from careerbook.roles import roles, skills
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/skills.html"
WIDGET = ".cb-skill-profile"
IDS = skills.load().ids()
STORED = "localStorage.getItem('careerbook-answers')"
KEPT = "text => localStorage.setItem('careerbook-answers', text)"
STAMP = "2026-05-01T10:00:00.000Z"


def document(ratings: dict[str, int], runs: dict[str, object] | None = None) -> str:
    """Return a reader's document with these ratings."""
    entries = {
        name: {"level": level, "evidence": "", "rated_on": STAMP} for name, level in ratings.items()
    }
    parts = {**answers.empty(), "ratings": entries, "runs": runs or {}}
    return answers.dump(parts)


def start(open_page: Open, scheme: str = "http", stored: str = "", **options: object) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    if stored:
        visit.keep(stored)
    visit.wake_all()
    return visit


def progress(visit: Visit) -> str:
    return visit.page.locator(f"{WIDGET} .cb-progress").inner_text()


def card(visit: Visit):  # type: ignore[no-untyped-def]  # a playwright locator
    return visit.page.locator(f"{WIDGET} fieldset.cb-skill:not([inert])")


def answer(visit: Visit, keys: str) -> None:
    """Answer the open skills with digits, as a keyboard user does."""
    card(visit).locator("input[type=radio]").first.focus()
    for key in keys:
        visit.page.keyboard.press(key)


def show(visit: Visit) -> str:
    visit.page.get_by_role("button", name="Show my result").click()
    return visit.page.locator(f"{WIDGET} > .cb-finding").inner_text()


def said(ratings: dict[str, int]) -> str:
    return rank.sentence(rank.rank(map(roles.load, roles.slugs()), ratings))


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_one_set_of_answers_scores_all_roles_and_only_when_asked(
    scheme: str, open_page: Open
) -> None:
    """Digits answer all skills; the result says what Python says and draws thirteen roles."""
    visit = start(open_page, scheme)
    keys = "".join(str((3 * i) % 5) for i in range(len(IDS)))
    answer(visit, keys)
    assert progress(visit).startswith(f"{len(IDS)} of {len(IDS)}")
    assert visit.page.locator(f"{WIDGET} > .cb-finding").inner_text().strip() == ""
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    stored = answers.parse(visit.page.evaluate(STORED))
    ratings = answers.levels(stored)
    assert "".join(str(ratings[name]) for name in IDS) == keys
    assert show(visit) == said(ratings)
    drawn = visit.page.locator(f"{WIDGET} .cb-picture svg").first.text_content()
    for slug in roles.slugs():
        assert roles.load(slug).name in drawn
    assert "cannot be told apart" in drawn.lower()
    assert visit.messages == []


def test_a_target_brings_its_skills_first_and_tells_must_haves_only_after_rating(
    open_page: Open,
) -> None:
    """The mark of a must-have would pull the answer: it comes with the answer."""
    visit = start(open_page)
    page = visit.page
    page.get_by_label("A role that you have in mind").select_option("ml-engineer")
    role = roles.load("ml-engineer")
    assert f"of {len(role.skills)} for your role" in progress(visit)
    must = {need.id for need in role.skills if need.must_have}
    wanted = [name for name in IDS if name in {need.id for need in role.skills}]
    assert card(visit).get_attribute("data-skill") == wanted[0]
    assert "◆" not in page.locator(f"{WIDGET} .cb-form").last.inner_text()
    answer(visit, "2" * len(wanted))
    options = page.get_by_label("Go to skill").locator("option").all_inner_texts()
    marked = {text.split(":")[0] for text in options if "◆" in text}
    assert marked == {skills.load()[name].name for name in must}
    assert card(visit).get_attribute("data-skill") not in wanted
    stored = answers.parse(page.evaluate(STORED))
    assert stored["target_role"]["role"] == "ml-engineer"


def test_ticks_propose_and_only_the_reader_rates(open_page: Open) -> None:
    """Each deed opens its skills with a level to confirm; unconfirmed ones stay open."""
    visit = start(open_page)
    page = visit.page
    page.get_by_text("Or start from what you have done").click()
    ticked = ["own-package", "class-taught"]
    for pick in quick_picks.load().pick:
        if pick.id in ticked:
            page.get_by_label(pick.text).check()
    page.get_by_role("button", name="Propose levels").click()
    proposed = quick_picks.load().propose(ticked)
    first = card(visit).get_attribute("data-skill")
    assert first in proposed
    assert progress(visit).startswith("0 of")
    button = page.get_by_role("button", name=f"Confirm level {proposed[first]}")
    assert button.evaluate("b => b === document.activeElement")
    page.keyboard.press("Enter")
    assert progress(visit).startswith("1 of")
    assert card(visit).get_attribute("data-skill") in set(proposed) - {first}
    assert page.evaluate("document.activeElement.textContent").startswith("Confirm level")
    stored = answers.parse(page.evaluate(STORED))
    assert answers.levels(stored) == {first: proposed[first]}


def test_one_role_shows_gaps_and_the_choice_stays(open_page: Open) -> None:
    """Next steps, strengths and requirements are those of the role chapter's own form."""
    ratings = {**dict.fromkeys(IDS, 1), "teaching": 4}
    visit = start(open_page, stored=document(ratings))
    page = visit.page
    show(visit)
    page.get_by_label("Look at one role").select_option("ai-training-coordinator")
    detail = page.locator(f"{WIDGET} .cb-gap-result")
    assert "Teaching and facilitation: you 4" in detail.inner_text()
    assert detail.locator("ol").first.locator("li").count() == 3
    show(visit)
    assert page.get_by_label("Look at one role").input_value() == "ai-training-coordinator"


def test_results_are_kept_with_their_dates_and_drawn_from_the_second_on(open_page: Open) -> None:
    """One point is no line; a second result adds small lines with both dates."""
    ratings = dict.fromkeys(IDS, 2)
    visit = start(open_page, stored=document(ratings))
    page = visit.page
    show(visit)
    stored = answers.parse(page.evaluate(STORED))
    (run,) = stored["runs"].values()
    assert run["scores"] == rank.run_scores(rank.rank(map(roles.load, roles.slugs()), ratings))
    assert "From your second result on" in page.locator(WIDGET).inner_text()
    show(visit)
    assert len(answers.parse(page.evaluate(STORED))["runs"]) == 1

    past = {"kind": "skills", "scores": {"ml-engineer": 0.25}, "made_on": STAMP}
    page.evaluate(KEPT, document(ratings, {"skills-old": past}))
    page.reload()
    visit.wake_all()
    show(visit)
    text = page.locator(f"{WIDGET} .cb-picture svg").last.text_content()
    assert "ML Engineer" in text
    assert "25 % on 2026-05-01" in text
    assert "Data Scientist" not in text


def test_ticks_on_made_up_terms_widen_the_bands_of_the_page(open_page: Open) -> None:
    """The check of terms announced it; the intervals stayed as they were."""
    ratings = dict.fromkeys(IDS, 2)
    known = {name: place < 2 for place, name in enumerate(band.invented_terms())}
    ticks = {name: {"known": tick, "answered_on": STAMP} for name, tick in known.items()}
    stored = answers.parse(document(ratings)) | {"overclaiming": ticks}
    visit = start(open_page, stored=answers.dump(stored))
    said = show(visit)
    wide = rank.rank(map(roles.load, roles.slugs()), ratings, band.own_level_se(known))
    plain = rank.rank(map(roles.load, roles.slugs()), ratings)
    assert said == rank.sentence(wide) != rank.sentence(plain)
    assert "ratings 1.50 times as large" in visit.page.locator(WIDGET).inner_text()


def test_too_few_ratings_compare_nothing_and_keep_nothing(open_page: Open) -> None:
    """A single answer is shown for what it is."""
    visit = start(open_page, stored=document({"teaching": 5}))
    assert "No role can be compared yet" in show(visit)
    assert "not kept" in visit.page.locator(WIDGET).inner_text()
    assert json.loads(visit.page.evaluate(STORED)).get("runs", {}) == {}
    drawn = visit.page.locator(f"{WIDGET} .cb-picture svg").first
    assert "Too few ratings, or a must-have open" in drawn.text_content()


def test_a_changed_answer_takes_the_old_result_away(open_page: Open) -> None:
    """No picture stands beside answers that it does not show."""
    visit = start(open_page, stored=document(dict.fromkeys(IDS[:31], 2)))
    show(visit)
    answer(visit, "4")
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    assert "have changed" in visit.page.locator(f"{WIDGET} > .cb-finding").inner_text()


@pytest.mark.parametrize("width", [1280, 360])
def test_the_next_question_comes_to_the_same_place(width: int, open_page: Open) -> None:
    """Whatever question is shown, the buttons below it do not move."""
    visit = start(open_page, width=width)
    step = visit.page.get_by_role("button", name="Next skill")
    tops = set()
    for _ in range(len(IDS) - 1):
        tops.add(round(step.evaluate("b => b.getBoundingClientRect().top + scrollY")))
        step.click()
    assert len(tops) == 1


def test_the_whole_result_fits_a_phone(open_page: Open) -> None:
    """With progress and one role open nothing is wider than the screen."""
    past = {"kind": "skills", "scores": {"ml-engineer": 0.25}, "made_on": STAMP}
    stored = document(dict.fromkeys(IDS, 2), {"skills-old": past})
    visit = start(open_page, width=360, stored=stored)
    show(visit)
    visit.page.eval_on_selector_all("details", "all => all.forEach(d => { d.open = true; })")
    assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= 360
    wide = """() => [...document.querySelectorAll('.cb-skill-profile svg text')]
      .filter(t => t.getBoundingClientRect().right > 360).map(t => t.textContent)"""
    assert visit.page.evaluate(wide) == []


def test_without_scripts_all_skills_can_be_rated_on_paper(open_page: Open) -> None:
    """Every skill with its anchors and room for a level."""
    visit = open_page(PAGE, "file", scripts=False)
    paper = visit.page.locator(".cb-paper")
    assert paper.is_visible()
    for skill in skills.load().skill:
        assert skill.name in paper.inner_text()
