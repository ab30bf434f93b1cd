"""Explorers as a notebook runs them: the kernel changes traits, the picture follows."""

from __future__ import annotations

from typing import Any

import pytest

from careerbook.explore.growth.compounding_widget import CompoundGrowth
from careerbook.explore.moves.moves_widget import RoleMoves
from careerbook.explore.pay.metros_widget import PayMetros
from careerbook.kit.widget import BookWidget
from careerbook.roles.bands_widget import RoleBands
from tests.visits import Open

pytestmark = pytest.mark.browser

# A model as a notebook gives it. The kernel changes traits together, then again after the end.
RUN = """async ([text, state, changes]) => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const { default: widget } = await import(address);
  const listeners = new Map();
  const on = (name) => listeners.get(name) ?? listeners.set(name, new Set()).get(name);
  const model = {
    get: (name) => state[name],
    set: (name, value) => {
      if (state[name] === value) return;
      state[name] = value;
      for (const listener of on(`change:${name}`)) listener();
    },
    save_changes: () => {},
    on: (name, listener) => on(name).add(listener),
    off: (name, listener) => on(name).delete(listener),
  };
  const el = document.createElement("div");
  document.querySelector("article").append(el);
  const stop = await widget.render({ model, el });
  let drawn = 0;
  const watcher = new MutationObserver(() => { drawn += 1; });
  watcher.observe(el.querySelector(".cb-picture"), { childList: true });
  for (const [name, value] of Object.entries(changes)) model.set(name, value);
  await new Promise((done) => setTimeout(done));
  const said = el.querySelector(".cb-sentence").textContent;
  const fields = [...el.querySelectorAll("input[type=text]")].map((field) => field.value);
  stop();
  const left = [...listeners.values()].reduce((sum, set) => sum + set.size, 0);
  return { said, fields, drawn, left, hash: location.hash };
}"""


def followed(open_page: Open, widget: BookWidget, **changes: Any) -> dict[str, Any]:
    """Render a widget outside its own page and let the kernel change its traits."""
    state = {name: value for name, value in widget.get_state().items() if not name.startswith("_")}
    for name in ("layout", "tabbable", "tooltip", "live_height"):
        state.pop(name, None)
    source = str(widget.get_state()["_esm"])
    found: dict[str, Any] = open_page("index.html").page.evaluate(RUN, [source, state, changes])
    return found


@pytest.mark.parametrize(
    ("widget", "changes"),
    [
        (PayMetros, {"role_or_soc": "soc:15-2051", "soc_code": "15-2051", "sort": "median"}),
        (RoleMoves, {"from_role": "ml-researcher", "to_role": "data-scientist"}),
        (RoleBands, {"role": "ml-researcher"}),
    ],
)
def test_changes_from_the_kernel_are_drawn_once_and_said(
    widget: type[BookWidget], changes: dict[str, str], open_page: Open
) -> None:
    """Several traits together are one repaint; the address of a notebook stays its own."""
    found = followed(open_page, widget(), **changes)
    assert found["said"] == widget(**changes).describe()
    assert found["drawn"] == 1
    assert found["hash"] == ""


def test_numbers_from_the_kernel_stand_in_the_fields(open_page: Open) -> None:
    """What was in the fields before is not kept against the kernel."""
    found = followed(open_page, CompoundGrowth("c04"), preset="", start=12.5)
    assert found["fields"][0] == "12.5"


def test_a_removed_explorer_listens_to_nothing(open_page: Open) -> None:
    """A cell that is run again leaves no view behind that draws unseen."""
    assert followed(open_page, PayMetros())["left"] == 0
