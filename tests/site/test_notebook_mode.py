"""The front end as a notebook runs it: the kernel's traits are the truth, and all of them."""

from __future__ import annotations

from typing import Any

import pytest

from careerbook.assess.interests.interests_widget import InterestProfile
from careerbook.assess.knowledge import questions
from careerbook.assess.knowledge.knowledge_widget import KnowledgeCheck
from careerbook.assess.skills.profile_widget import SkillProfile
from careerbook.kit.widget import STATIC, AssessmentWidget
from tests.visits import Open

pytestmark = pytest.mark.browser

# A model as a notebook gives it: what the view sets is noted, and heard by its listeners.
RUN = """async ([text, state]) => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const { default: widget } = await import(address);
  const listeners = {};
  const model = {
    get: (name) => structuredClone(state[name]),
    set: (name, value) => {
      state[name] = structuredClone(value);
      for (const listener of listeners[`change:${name}`] ?? []) listener();
    },
    save_changes: () => {},
    on: (name, listener) => (listeners[name] ??= []).push(listener),
    off: () => {},
    send: () => {},
  };
  const el = document.createElement("div");
  document.querySelector("article").append(el);
  await widget.render({ model, el });
  return { state, words: el.innerText };
}"""


def shown(open_page: Open, widget: AssessmentWidget) -> dict[str, Any]:
    """Render a widget outside the static page's host; return its traits and words afterwards."""
    page = open_page("index.html").page
    text = (STATIC / "assess.js").read_text(encoding="utf-8")
    state = {name: value for name, value in widget.get_state().items() if not name.startswith("_")}
    for name in ("layout", "tabbable", "tooltip", "live_height"):
        state.pop(name, None)
    found: dict[str, Any] = page.evaluate(RUN, [text, state])
    return found


def test_of_two_traits_set_from_python_the_second_was_lost(open_page: Open) -> None:
    """The first was written into the document and published, and the second read from there."""
    topic = questions.load()["statistics"]
    question = next(q for q in topic.question if q.kind == "single")
    given = {
        "ratings": {"statistics": 3},
        "answers": {question.id: {"choices": [0], "confidence": 0.75}},
    }
    found = shown(open_page, KnowledgeCheck("statistics", **given))
    assert found["state"]["ratings"] == given["ratings"]
    assert set(found["state"]["answers"]) == {question.id}


@pytest.mark.parametrize(
    ("widget", "trait", "value"),
    [
        (SkillProfile, "ratings", {"programming": 3, "statistics": 2}),
        (InterestProfile, "answers", {"repair-appliance": 4, "why-model-wrong": 5}),
    ],
)
def test_what_python_sets_is_what_the_notebook_shows(
    widget: type[AssessmentWidget], trait: str, value: dict[str, int], open_page: Open
) -> None:
    """The trait comes back unchanged, and the form counts its answers."""
    found = shown(open_page, widget(**{trait: value}))
    assert found["state"][trait] == value
    assert "2 of" in found["words"]
    assert "came with the code of this cell" in found["words"]
