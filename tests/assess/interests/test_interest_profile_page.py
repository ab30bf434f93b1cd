"""The interests in the built page: fast by keyboard, scored only when asked, kept on the device."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.interests import inventory, words
from careerbook.assess.interests.families import result_of, why_no_single_role
from careerbook.assess.interests.scoring import standing
from tests.assess.interests.make_interests_cases import IDS, liking
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/interests.html"
WIDGET = ".cb-interest-profile"
STORED = "localStorage.getItem('careerbook-answers')"
TASTES = {
    "realistic": 2, "investigative": 5, "artistic": 3,
    "social": 3, "enterprising": 1, "conventional": 4,
}  # fmt: skip
KEYS = "".join(map(str, liking(**TASTES)))


def start(open_page: Open, scheme: str = "http", **options: object) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    visit.wake_all()
    return visit


def progress(visit: Visit) -> str:
    return visit.page.locator(f"{WIDGET} .cb-progress").first.inner_text()


def answer(visit: Visit, keys: str) -> None:
    """Answer the first activities with keys, as a keyboard user does."""
    if visit.page.locator(f"{WIDGET} fieldset:not([inert])").count() == 1:
        back = visit.page.get_by_role("button", name="Back", exact=True)
        while back.is_enabled():
            back.click()
    visit.page.locator(f"{WIDGET} input[type=radio]").first.focus()
    for key in keys:
        visit.page.keyboard.press(key)


def show(visit: Visit) -> str:
    visit.page.get_by_role("button", name="Show my result").click()
    return visit.page.locator(f"{WIDGET} .cb-finding").inner_text()


def stored(visit: Visit) -> answers.Answers:
    return answers.parse(visit.page.evaluate(STORED))


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_page_says_what_python_says_and_only_when_asked(scheme: str, open_page: Open) -> None:
    """36 digits, then the button: the same sentence, families with bands, roles without rank."""
    visit = start(open_page, scheme)
    answer(visit, KEYS)
    assert progress(visit) == "36 of 36 answered"
    finding = visit.page.locator(f"{WIDGET} .cb-finding")
    assert finding.inner_text().strip() == ""
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    result = result_of(dict(zip(IDS, map(int, KEYS), strict=True)))
    assert show(visit) == words.sentence(result)
    text = visit.page.locator(f"{WIDGET} .cb-interest-result").inner_text()
    assert words.match_words(result.suggested[0]) in text
    assert why_no_single_role() in text
    assert "not yet estimated" in visit.page.locator(WIDGET).inner_html()
    picture = visit.page.locator(f"{WIDGET} .cb-picture svg[role=img]")
    assert picture.get_attribute("aria-label") == words.sentence(result)
    assert visit.messages == []


def test_a_full_result_is_kept_once_and_python_reads_it(open_page: Open) -> None:
    """Pressing twice on one day keeps one run, with the six scores."""
    visit = start(open_page)
    answer(visit, KEYS)
    show(visit)
    show(visit)
    document = stored(visit)
    (run,) = document["runs"].values()
    assert run["kind"] == "interests"
    assert run["scores"] == result_of(standing(document)).scores


def test_a_partial_result_says_what_is_open_and_keeps_no_run(open_page: Open) -> None:
    """Ten answers score no scale."""
    visit = start(open_page)
    answer(visit, "1234512345")
    assert "10 of 36 statements are answered" in show(visit)
    assert "runs" not in stored(visit)


def test_a_changed_answer_takes_the_old_result_away(open_page: Open) -> None:
    """No picture stands beside answers that it does not show."""
    visit = start(open_page)
    answer(visit, KEYS)
    show(visit)
    answer(visit, "1")
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    assert "have changed" in visit.page.locator(f"{WIDGET} .cb-finding").inner_text()


@pytest.mark.parametrize("width", [1280, 360])
def test_one_activity_is_seen_and_a_press_leads_to_the_next(width: int, open_page: Open) -> None:
    """In the same place; Back and Next walk; the last answer leads nowhere."""
    visit = start(open_page, width=width, height=740)
    cards = visit.page.locator(f"{WIDGET} fieldset")
    seen = visit.page.locator(f"{WIDGET} fieldset:visible")
    assert (cards.count(), seen.count()) == (len(IDS), 1)
    top = "card => card.getBoundingClientRect().top + scrollY"
    before = seen.evaluate(top)
    seen.get_by_text("neither").click()
    second = visit.page.locator(f"{WIDGET} fieldset[data-item={IDS[1]}]")
    second.wait_for(state="visible")
    assert seen.count() == 1
    assert abs(second.evaluate(top) - before) <= 1
    assert standing(stored(visit)) == {IDS[0]: 3}
    visit.page.get_by_role("button", name="Next", exact=True).click()
    assert seen.get_attribute("data-item") == IDS[2]
    visit.page.get_by_label("All 36 as a list").check()
    assert seen.count() == len(IDS)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_next_activity_comes_to_the_same_place(width: int, open_page: Open) -> None:
    """Whatever its length, it stands where the one before it stood."""
    visit = start(open_page, width=width)
    answer(visit, "3")
    top = "() => document.activeElement.closest('fieldset').getBoundingClientRect().top"
    places = []
    for _ in range(20):
        places.append(visit.page.evaluate(top))
        visit.page.keyboard.press("4")
    assert max(places) - min(places) <= 2


def test_arrows_move_zero_takes_back_and_left_and_right_choose(open_page: Open) -> None:
    """The keys do what the hint says, and up and down change no answer."""
    visit = start(open_page)
    answer(visit, "25")
    item = "() => document.activeElement.closest('fieldset').dataset.item"
    assert visit.page.evaluate(item) == IDS[2]
    visit.page.keyboard.press("ArrowUp")
    assert visit.page.evaluate(item) == IDS[1]
    visit.page.keyboard.press("ArrowLeft")
    assert standing(stored(visit)) == {IDS[0]: 2, IDS[1]: 4}
    visit.page.keyboard.press("0")
    visit.page.keyboard.press("ArrowDown")
    assert visit.page.evaluate(item) == IDS[2]
    assert standing(stored(visit)) == {IDS[0]: 2}


def test_the_pointer_answers_and_takes_back_but_a_double_click_does_not(open_page: Open) -> None:
    """A second click takes the answer back, unless it belongs to the first."""
    visit = start(open_page)
    card = visit.page.locator(f"{WIDGET} fieldset").first
    card.get_by_text("neither").dblclick()
    assert progress(visit).startswith("1 of")
    visit.page.wait_for_timeout(700)
    visit.page.get_by_role("button", name="Back", exact=True).click()
    card.get_by_text("neither").click()
    assert progress(visit).startswith("0 of")
    assert card.locator("input:checked").count() == 0


def test_answers_survive_a_reload_and_the_button_leads_to_the_next_open_one(
    open_page: Open,
) -> None:
    """One can stop anywhere and go on there."""
    visit = start(open_page)
    answer(visit, "1234")
    visit.page.wait_for_timeout(300)
    visit.reload()
    visit.wake_all()
    assert progress(visit).startswith("4 of")
    visit.page.get_by_role("button", name="Go to the next open one").click()
    item = visit.page.evaluate("document.activeElement.closest('fieldset').dataset.item")
    assert item == IDS[4]


def test_exported_file_is_a_valid_document_and_comes_back(open_page: Open) -> None:
    """Export, delete everything, import: the same answers; Python reads the same file."""
    visit = start(open_page, accept_downloads=True)
    answer(visit, "514")
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name="Export my answers").click()
    exported = Path(started.value.path())
    assert list(standing(answers.read(exported)).values()).count(5) == 1
    visit.page.get_by_role("button", name="Delete everything").click()
    visit.page.get_by_role("button", name="Yes, delete all my answers").click()
    assert progress(visit).startswith("0 of")
    visit.page.get_by_label("Import answers from a file").set_input_files(exported)
    visit.page.wait_for_function(
        "() => document.querySelector('.cb-interest-profile .cb-progress')"
        ".textContent.startsWith('3 of')"
    )


def test_every_group_has_a_name_and_every_button_a_word(open_page: Open) -> None:
    """A screen reader hears the activity, and what each of the five means."""
    visit = start(open_page)
    visit.page.get_by_label("All 36 as a list").check()
    for item in inventory.load().item[:3]:
        group = visit.page.get_by_role("group", name=item.text)
        for number, name in enumerate(inventory.ANSWER_NAMES, 1):
            assert group.get_by_role("radio", name=f"{number} {name.lower()}").count() == 1


def test_without_scripts_the_form_can_be_filled_in_on_paper(open_page: Open) -> None:
    """Every activity with room for an answer and its key, and a picture with its name."""
    visit = open_page(PAGE, "file", scripts=False)
    paper = visit.page.locator(".cb-paper", has=visit.page.locator(".cb-interests-paper"))
    assert paper.is_visible()
    text = paper.inner_text()
    assert all(item.text in text for item in inventory.load().item)
    assert paper.locator("svg[role=img][aria-label]").count() == 1


def test_the_official_profiler_is_a_plain_link(open_page: Open) -> None:
    """Outward, in the text of the page, and nothing is loaded from there."""
    visit = start(open_page)
    link = visit.page.locator("article a[href='https://www.mynextmove.org/explore/ip']")
    assert link.count() == 1
    assert visit.foreign == []
