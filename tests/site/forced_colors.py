"""With the device's own colors every state of a control can still be seen."""

from __future__ import annotations

from playwright.sync_api import Page

# One control of each look (its widget, tag, classes and kind) that has a state, marked to be found.
MARK = """() => {
  window.testControls = [];
  const seen = new Set(), found = [];
  const states = 'button[aria-pressed], input[type=radio], input[type=checkbox], button, select';
  for (const control of document.querySelectorAll(`.cb-widget :is(${states})`)) {
    const box = control.getBoundingClientRect();
    const away = control.closest('[inert], [hidden], details:not([open])');
    if (away || !box.width || !box.height) continue;
    const parents = [control, control.parentElement].map(e => e.tagName + '.' + e.className);
    const widget = control.closest('.cb-widget').className;
    const states = [];
    if (control.hasAttribute('aria-pressed')) states.push('aria-pressed');
    if (control.matches('input')) states.push('checked');
    if (control.matches('button, select, input')) states.push('disabled');
    for (const state of states) {
      const look = [widget, control.type, state, ...parents].join('|');
      if (seen.has(look)) continue;
      seen.add(look);
      window.testControls.push(control);
      found.push({ id: found.length, state, look });
    }
  }
  return found;
}"""
SET = """([id, state, on]) => {
  const control = window.testControls[id];
  if (state === 'aria-pressed') control.setAttribute(state, String(on));
  else control[state] = on;
  control.blur();
  control.scrollIntoView({ block: 'center' });
  const shown = control.closest('.cb-radio, .cb-anchor, .cb-option, label') ?? control;
  const { x, y, width, height } = shown.getBoundingClientRect();
  return { x: Math.max(0, x - 3), y: Math.max(0, y - 3), width: width + 6, height: height + 6 };
}"""


def unseen_states(page: Page) -> list[str]:
    """Return the looks of controls that are the same in two states; the page gets its colors back.

    Pressed, checked and disabled are tried on one control of each look.
    """
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    same = []
    for control in page.evaluate(MARK):
        pictures = []
        for on in (False, True):
            clip = page.evaluate(SET, [control["id"], control["state"], on])
            pictures.append(page.screenshot(clip=clip))
        page.evaluate(SET, [control["id"], control["state"], False])
        if pictures[0] == pictures[1]:
            same.append(str(control["look"]))
    page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    return same
