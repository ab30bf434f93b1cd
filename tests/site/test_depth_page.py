"""Short and full reading of a role chapter: what is folded, what opens it, what is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.visits import Open

CHAPTER = "roles/ml-engineer.html"
OPEN = "all => all.map(fold => fold.open)"


def test_the_short_reading_comes_first_and_the_choice_is_kept(open_page: Open) -> None:
    """Full opens every fold, on the next page too."""
    page = open_page(CHAPTER, width=1440).page
    folds = page.locator("details.hb-rest")
    assert folds.count() > 8
    assert not any(folds.evaluate_all(OPEN))
    short = page.evaluate("document.documentElement.scrollHeight")
    page.locator(".hb-side [data-depth-choice=full]").click()
    assert all(folds.evaluate_all(OPEN))
    assert page.evaluate("document.documentElement.scrollHeight") > 1.3 * short
    page.reload()
    assert all(page.locator("details.hb-rest").evaluate_all(OPEN))
    expect(page.locator(".hb-side [data-depth-choice=full]")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_a_link_into_a_fold_opens_it(open_page: Open) -> None:
    """From another page, and within this one."""
    page = open_page(f"{CHAPTER}#who-counts-it", width=1440).page
    expect(page.locator("#who-counts-it > h3")).to_be_in_viewport()
    page.evaluate("location.hash = 'change-it-yourself'")
    expect(page.locator("#change-it-yourself > h3")).to_be_in_viewport()


def test_a_link_to_a_tool_in_a_fold_opens_it(open_page: Open) -> None:
    """Check yourself, on the first screen, leads to the form, not to a closed fold."""
    page = open_page(CHAPTER, width=1440).page
    fold = page.locator("#check-yourself > details.hb-rest")
    assert not fold.evaluate("fold => fold.open")
    page.locator(".cb-answers a[href='#check-yourself']").click()
    expect(fold.locator(".live-widget")).to_be_visible()
    expect(fold.locator(".live-widget")).to_have_attribute("data-live-state", "live")


def test_without_scripts_everything_is_shown(open_page: Open) -> None:
    """Nothing waits behind a fold that cannot be closed again."""
    page = open_page(CHAPTER, "file", scripts=False).page
    assert page.locator("#who-counts-it > h3").is_visible()
    assert page.locator("details.hb-rest > summary:visible").count() == 0


def test_the_minutes_of_both_readings_stand_at_the_head(open_page: Open) -> None:
    """The short one is shorter, and the buttons say the same."""
    page = open_page(CHAPTER, width=1440).page
    said = page.locator(".hb-minutes").inner_text()
    short, full = (int(word) for word in said.split() if word.isdigit())
    assert 10 < short <= 16 < full
    labels = " ".join(page.locator(".hb-side .hb-depth button").all_inner_texts())
    assert f"{short} minutes" in labels
    assert f"{full} minutes" in labels


def test_all_code_is_shown_once_asked_for(open_page: Open) -> None:
    """Code stands behind its result; runners open all of it, and it stays open."""
    page = open_page(CHAPTER, width=1440).page
    code = page.locator("details.cb-code")
    assert not any(code.evaluate_all(OPEN))
    page.locator(".hb-run > summary").click()
    page.locator("[data-show-code]").click()
    assert all(code.evaluate_all(OPEN))
    page.reload()
    page.wait_for_function("document.documentElement.dataset.pageScript === 'ready'")
    assert all(page.locator("details.cb-code").evaluate_all(OPEN))


@pytest.mark.parametrize("name", [CHAPTER, "explore/pay.html", "topics/salaries.html"])
def test_no_folded_code_stands_above_its_result(name: str, open_page: Open) -> None:
    """Only code that teaches stands open before what it makes."""
    page = open_page(name).page
    above = page.locator("div.cell > details.cb-code:has(+ .cell_output)")
    assert page.locator("details.cb-code").count() > 0
    assert above.count() == 0


def test_paper_gets_the_whole_chapter_in_light_colours(open_page: Open) -> None:
    """Folds open, controls and navigation gone, also when the reader's page is dark."""
    page = open_page(CHAPTER, dark=True, width=1440).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#who-counts-it > h3").is_visible()
    for gone in (".hb-top", ".hb-side", ".hb-prevnext", ".hb-rest > summary", ".hb-foot"):
        assert page.locator(f"{gone}:visible").count() == 0, gone
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
