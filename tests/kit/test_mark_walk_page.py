"""The keyboard walks through a picture: a cue at each mark, its value in words."""

from __future__ import annotations

import pytest

from tests.visits import Open, Visit

PAGES = (
    "explore/pay.html",
    "explore/sources.html",
    "explore/growth.html",
    "explore/compare.html",
    "explore/world.html",
)
PICTURE = ".live-widget .cb-picture[tabindex]"


def walk(open_page: Open, name: str, scheme: str = "http") -> Visit:
    """Open a page and put the focus on its first live picture that has marks."""
    visit = open_page(name, scheme)
    visit.wake_all()
    visit.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    visit.page.locator(PICTURE).first.focus()
    return visit


def said(visit: Visit) -> str:
    """Return what is said below the picture in focus."""
    return visit.page.evaluate(
        "document.activeElement.parentNode.querySelector('.cb-mark-said').textContent"
    )


@pytest.mark.parametrize("name", PAGES)
def test_arrow_keys_walk_every_mark_with_a_cue_and_its_value(name: str, open_page: Open) -> None:
    """From the first to the last and not beyond; each mark has words of its own."""
    visit = walk(open_page, name)
    count = visit.page.evaluate("document.activeElement.querySelectorAll('svg title').length")
    assert count > 0
    heard = []
    for _ in range(count + 1):
        visit.page.keyboard.press("ArrowRight")
        heard.append(said(visit))
        cue, mark = visit.page.evaluate(
            """() => {
              const picture = document.activeElement;
              const box = (e) => { const b = e.getBoundingClientRect();
                return [b.left + b.width / 2, b.top + b.height / 2]; };
              const words = picture.parentNode.querySelector('.cb-mark-said').textContent;
              const at = Number(words.match(/\\((\\d+) of/)[1]) - 1;
              return [box(picture.querySelector('.cb-cue')),
                      box(picture.querySelectorAll('svg title')[at].parentNode)];
            }"""
        )
        assert cue == pytest.approx(mark, abs=1)
    assert heard[0].endswith(f"(1 of {count})")
    assert heard[count - 1] == heard[count]
    assert heard[count].endswith(f"({count} of {count})")
    assert all(any(letter.isdigit() for letter in words.rsplit(" (", 1)[0]) for words in heard)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_home_end_and_escape_do_as_in_a_list(scheme: str, open_page: Open) -> None:
    """Escape takes the cue away; so does leaving the picture."""
    visit = walk(open_page, "explore/pay.html", scheme)
    keys = visit.page.keyboard
    keys.press("End")
    last = said(visit)
    keys.press("Home")
    assert said(visit).endswith(last.rsplit(" of ", 1)[1]) and "(1 of " in said(visit)
    keys.press("Escape")
    assert said(visit) == ""
    assert visit.page.locator(".cb-cue:visible").count() == 0
    keys.press("ArrowRight")
    assert said(visit) != ""
    keys.press("Tab")
    assert visit.page.locator(".cb-cue:visible").count() == 0


def test_a_tap_says_the_mark_and_a_new_choice_keeps_the_place(open_page: Open) -> None:
    """A finger has no arrow keys; after another choice the same mark is told anew."""
    visit = walk(open_page, "explore/pay.html")
    visit.page.keyboard.press("ArrowRight")
    before = said(visit)
    picture = visit.page.locator(PICTURE).first
    visit.page.evaluate(
        """() => {
          const role = document.activeElement.closest('.live-widget')
            .querySelector('select option[value="role:ai-support-specialist"]').closest('select');
          role.value = 'role:ai-support-specialist'; role.dispatchEvent(new Event('change'));
        }"""
    )
    visit.page.wait_for_timeout(100)
    assert "(1 of " in said(visit) and said(visit) != before
    words = picture.evaluate(
        """(picture) => {
          const titles = [...picture.querySelectorAll('svg title')];
          titles.at(-1).parentNode.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          return [titles.at(-1).textContent,
                  picture.parentNode.querySelector('.cb-mark-said').textContent];
        }"""
    )
    assert words[1].startswith(words[0])
