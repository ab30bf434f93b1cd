"""The knowledge check in the built page: every kind by keyboard, keys kept back, answers kept."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from careerbook.assess.answers import answers
from careerbook.assess.knowledge import checks, grading, questions, quiz_order
from careerbook.assess.knowledge.calibration import score
from careerbook.assess.knowledge.payload import wire
from careerbook.assess.knowledge.question_kinds import Choice, Numeric, Question
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/knowledge.html"
CHECK = ".cb-knowledge-check"
STORED = "localStorage.getItem('careerbook-answers')"
STORE = "text => localStorage.setItem('careerbook-answers', text)"
BANK = questions.load()
KINDS = ("single", "multiple", "numeric", "order", "match", "code")
MOST_BYTES = 200_000  # scripts and data of an assessment page, compressed


def seed_with(kind: str) -> tuple[str, int, Question]:
    """Return a topic and a run's seed whose first question is of a kind."""
    for topic in BANK.topic:
        difficulties = {question.id: question.difficulty for question in topic.question}
        for seed in range(60):
            question = BANK.by_id[quiz_order.route(difficulties, seed, {}).first[0]][1]
            if question.kind == kind:
                return topic.topic, seed, question
    raise AssertionError(f"no run begins with a question of the kind {kind}")


def start(open_page: Open, topic: str, seed: int, scheme: str = "http", **options: object) -> Visit:
    """Open the page in a run that begins with a known question."""
    visit = open_page(PAGE, scheme, **options)
    stamp = "2026-11-23T10:00:00.000Z"
    values = {"quiz-topic": topic, f"quiz-seed-{topic}": seed}
    settings = {name: {"value": value, "changed_on": stamp} for name, value in values.items()}
    document = {**answers.empty(), "settings": settings}
    visit.keep(answers.dump(document))
    visit.wake_all()
    visit.page.wait_for_selector(f"{CHECK} [data-question]")
    return visit


def press(visit: Visit, keys: Iterable[str]) -> None:
    for key in keys:
        visit.page.keyboard.press(key)


def answer_right(visit: Visit, question: Question, seed: int) -> None:
    """Answer the question shown with the keyboard alone."""
    page, own = visit.page, quiz_order.item_seed(seed, question.id)
    page.locator(f"{CHECK} legend").first.focus()
    if isinstance(question, Numeric):
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.tagName") != "INPUT":
            page.keyboard.press("Tab")
        key = question.variants[grading.variant_of(question, own)]
        page.keyboard.type(repr(key.answer))
        press(visit, ["Tab"])
    elif isinstance(question, Choice):
        order = quiz_order.shown_order(len(question.option), own, question.id)
        press(visit, [str(order.index(key) + 1) for key in question.keys])
    else:
        count = len(wire(question)["options"])
        order = list(quiz_order.shown_order(count, own, question.id, mixed=True))
        if question.kind == "match":
            for place in range(count):
                page.keyboard.press("Tab")
                press(visit, ["ArrowDown"] * (order.index(place) + 1))
        else:
            bring_into_order(visit, order)
        page.keyboard.press("Tab")
    press(visit, ["c"])
    page.keyboard.press("Enter")


def bring_into_order(visit: Visit, order: list[int]) -> None:
    """Move each step up to its place with its button, reached by Tab."""
    texts = visit.page.locator(f"{CHECK} .cb-quiz-step > span:first-child")
    shown = texts.all_inner_texts()
    for place in range(len(order)):
        for _ in range(order.index(place) - place):
            label = f"Up: {shown[order.index(place)]}"
            visit.page.locator(f"{CHECK} legend").first.focus()
            for _ in range(20):
                visit.page.keyboard.press("Tab")
                name = visit.page.evaluate("document.activeElement.getAttribute('aria-label')")
                if name and name.replace("`", "") == label:
                    break
            at = order.index(place)
            visit.page.keyboard.press("Enter")
            order[at - 1], order[at] = order[at], order[at - 1]
            shown = texts.all_inner_texts()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_answered_by_keyboard_and_then_explained(kind: str, open_page: Open) -> None:
    """Right by keys alone; before that no explanation stands in the page, after it all do."""
    topic, seed, question = seed_with(kind)
    visit = start(open_page, topic, seed)
    whys = [part.replace("`", "") for part in wire(question).get("whys", [])]
    before = visit.page.content()
    assert not any(why in before for why in whys if len(why) > 25)
    answer_right(visit, question, seed)
    verdict = visit.page.locator(f"{CHECK} .cb-quiz-verdict")
    assert "Right." in verdict.inner_text()
    assert visit.page.evaluate("document.activeElement.className").startswith("cb-quiz-verdict")
    text = visit.page.locator(f"{CHECK} .cb-quiz-whys").inner_text()
    assert [why for why in whys if why not in text] == []
    visit.page.keyboard.press("Enter")
    assert "Question 2 of 6" in visit.page.locator(f"{CHECK} .cb-quiz-card").inner_text()
    assert visit.messages == []


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_answers_and_the_place_survive_a_reload(scheme: str, open_page: Open) -> None:
    """The same questions, the first one answered, and the document is sound."""
    topic, seed, question = seed_with("single")
    visit = start(open_page, topic, seed, scheme)
    answer_right(visit, question, seed)
    visit.page.wait_for_timeout(500)
    visit.reload()
    visit.wake_all()
    visit.page.wait_for_selector(f"{CHECK} [data-question]")
    assert visit.page.locator(f"{CHECK} .cb-quiz-progress").inner_text() == "1 of 6 answered"
    assert "Question 2 of 6" in visit.page.locator(f"{CHECK} .cb-quiz-card").inner_text()
    document = answers.parse(visit.page.evaluate(STORED))
    assert grading.graded(document["quiz"], BANK)[0].right
    visit.page.get_by_role("button", name="Back").click()
    assert "Right." in visit.page.locator(f"{CHECK} .cb-quiz-verdict").inner_text()


def test_going_back_loses_nothing_that_was_not_yet_checked(open_page: Open) -> None:
    """Choose, skip, come back: it is still chosen. Nothing is stored before it is checked."""
    topic, seed, _ = seed_with("single")
    visit = start(open_page, topic, seed)
    visit.page.locator(f"{CHECK} legend").first.focus()
    press(visit, ["2", "g"])
    visit.page.get_by_role("button", name="Skip for now").click()
    visit.page.get_by_role("button", name="Back").click()
    assert visit.page.locator(f"{CHECK} .cb-anchor input").nth(1).is_checked()
    assert answers.parse(visit.page.evaluate(STORED))["quiz"] == {}


def test_an_answer_without_confidence_is_asked_for_it(open_page: Open) -> None:
    """The message is announced and the focus goes there."""
    topic, seed, _ = seed_with("single")
    visit = start(open_page, topic, seed)
    visit.page.locator(f"{CHECK} legend").first.focus()
    press(visit, ["1", "Enter"])
    assert visit.page.get_by_role("alert").inner_text() == "Say how sure you are."
    assert visit.page.evaluate("document.activeElement.closest('.cb-quiz-sure') !== null")


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_whole_run_from_the_own_level_to_the_result(scheme: str, open_page: Open) -> None:
    """Rate, six questions, result with interval and both numbers; the run is kept."""
    visit = open_page(PAGE, scheme)
    visit.wake_all()
    page = visit.page
    page.locator(f"{CHECK} .cb-form-head select").select_option(label=BANK["support"].name)
    page.locator(f"{CHECK} .cb-quiz-card input").first.focus()
    press(visit, ["3", "Enter"])
    seed = answers.parse(page.evaluate(STORED))["settings"]["quiz-seed-support"]["value"]
    difficulties = {question.id: question.difficulty for question in BANK["support"].question}
    right: dict[str, bool] = {}
    for _ in range(6):
        found = quiz_order.route(difficulties, seed, right)
        item = next(item for item in (*found.first, *found.second) if item not in right)
        answer_right(visit, BANK.by_id[item][1], seed)
        right[item] = True
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Show my result").click()
    text = page.locator(CHECK).inner_text()
    assert "You had 6 of 6 questions" in page.locator(f"{CHECK} .cb-finding").inner_text()
    assert "harder questions" in text
    assert "Your own rating: level 3 of 5" in text
    assert "Brier score 0.00" in text
    assert "14 more are missing" in text
    document = answers.parse(page.evaluate(STORED))
    (run,) = document["runs"].values()
    found = checks.last_checks(document["quiz"], checks.seeds(document), BANK)["support"].known
    assert run["scores"] == {"support": pytest.approx(found.share, abs=1e-4)}
    assert all(mark.right for mark in grading.graded(document["quiz"], BANK))
    assert visit.messages == []


def test_other_questions_are_new_ones_and_the_earlier_check_no_longer_counts(
    open_page: Open,
) -> None:
    """Half of them had been explained already, and all answers of the topic went into the score."""
    topic = BANK["support"]
    difficulties = {question.id: question.difficulty for question in topic.question}
    first = quiz_order.route(difficulties, 11, {})
    found = quiz_order.route(difficulties, 11, dict.fromkeys(first.first, False))
    had = [*found.first, *found.second]
    stamp = "2026-11-23T10:00:00.000Z"
    quiz = {
        item: {
            "choices": [0, 1, 2, 3, 4],
            "confidence": 0.95,
            "seed": quiz_order.item_seed(11, item),
            "answered_on": stamp,
        }
        for item in had
    }
    values = {"quiz-topic": "support", "quiz-seed-support": 11}
    settings = {name: {"value": value, "changed_on": stamp} for name, value in values.items()}
    visit = open_page(PAGE)
    visit.keep(answers.dump({**answers.empty(), "quiz": quiz, "settings": settings}))
    visit.wake_all()
    page = visit.page
    left = len(difficulties) - 6
    assert f"{left} questions on this topic are still new" in page.locator(CHECK).inner_text()
    page.get_by_role("button", name="Draw other questions").click()
    page.wait_for_selector(f"{CHECK} [data-question]")
    document = answers.parse(page.evaluate(STORED))
    seed = checks.seeds(document)["support"]
    seen = checks.seen_before(document, "support")
    assert sorted(seen) == sorted(had)
    asked = quiz_order.route(difficulties, seed, {}, seen).first
    assert not set(asked) & set(had)
    for item in asked:
        answer_right(visit, BANK.by_id[item][1], seed)
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Show my result").click()
    assert "You had 3 of 3 questions" in page.locator(f"{CHECK} .cb-finding").inner_text()
    assert visit.messages == []


def filled(count: int) -> str:
    """Return a document with so many answers, every third one right."""
    document = answers.empty()
    for i, question in enumerate(BANK.questions()[:count]):
        keys = list(question.keys) if isinstance(question, Choice) else []
        document["quiz"][question.id] = {
            "choices": keys if i % 3 else [4],
            "value": 1.5,
            "seed": i,
            "confidence": (0.25, 0.75, 0.95)[i % 3],
            "answered_on": "2026-11-23T10:00:00.000Z",
        }
    return answers.dump(document)


@pytest.mark.parametrize("count", [10, 80])
def test_the_reliability_picture_waits_for_enough_answers(count: int, open_page: Open) -> None:
    """And its table gives the numbers that Python computes."""
    visit = open_page(PAGE)
    visit.page.evaluate(STORE, filled(count))
    visit.reload()
    visit.wake_all()
    visit.page.get_by_role("button", name="Show my result").click()
    pictures = visit.page.locator(f"{CHECK} .cb-picture svg")
    assert pictures.count() == (2 if count >= 20 else 1)
    label = pictures.last.get_attribute("aria-label") or ""
    if count >= 20:
        document = answers.parse(visit.page.evaluate(STORED))
        for one in score(grading.graded(document["quiz"], BANK)).bins:
            assert f"{one.name}: {one.answered} answers" in label


def test_options_of_a_strange_document_do_no_harm(open_page: Open) -> None:
    """Choices that do not fit the question are wrong answers, not a broken page."""
    topic, seed, question = seed_with("match")
    visit = start(open_page, topic, seed)
    document = answers.parse(visit.page.evaluate(STORED))
    document["quiz"][question.id] = {
        "choices": [19],
        "confidence": None,
        "seed": quiz_order.item_seed(seed, question.id),
        "answered_on": "2026-11-23T10:00:00.000Z",
    }
    visit.page.evaluate(
        "t => localStorage.setItem('careerbook-answers', t)", answers.dump(document)
    )
    visit.reload()
    visit.wake_all()
    visit.page.get_by_role("button", name="Back").click()
    assert "Not right." in visit.page.locator(f"{CHECK} .cb-quiz-verdict").inner_text()
    assert visit.messages == []


@pytest.mark.parametrize(
    ("kind", "options"),
    [(kind, {"width": 360}) for kind in KINDS] + [(kind, {"dark": True}) for kind in KINDS[::5]],
)
def test_every_state_is_accessible_and_fits_a_phone(
    kind: str, options: dict[str, object], open_page: Open
) -> None:
    """Question, explanation and result: no violation that axe finds, nothing wider than 360."""
    topic, seed, question = seed_with(kind)
    visit = start(open_page, topic, seed, **options)
    states = [lambda: None, lambda: answer_right(visit, question, seed)]
    if kind == "single":
        states.append(lambda: visit.page.get_by_role("button", name="Show my result").click())
    for reach in states:
        reach()
        found = Axe().run(visit.page, context=CHECK).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
        assert not visit.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_no_key_is_written_in_the_files_of_the_page(site: Path) -> None:
    """Page and data: explanations are nowhere as plain text."""
    page = site / PAGE
    names = re.findall(r"[\w./-]*_static/live/[\w.-]+", page.read_text(encoding="utf-8"))
    text = page.read_text(encoding="utf-8")
    for path in {(page.parent / name).resolve() for name in names}:
        text += path.read_text(encoding="utf-8")
    for question in BANK.questions():
        for why in wire(question).get("whys", []):
            assert len(why) < 25 or why not in text


def test_scripts_and_data_are_light(open_page: Open, site: Path) -> None:
    """What the widget loads, compressed as a server would."""
    visit = open_page(PAGE)
    visit.wake_all()
    loaded = visit.page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    paths = {site / name.split("/", 3)[3].split("?")[0] for name in loaded if "/live/" in name}
    size = sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in paths)
    assert 50_000 < size <= MOST_BYTES, json.dumps(sorted(path.name for path in paths))
