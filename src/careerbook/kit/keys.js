// Keys pressed inside a widget are the widget's own. JupyterLab takes arrows and letters that reach
// it for commands to its cells: ArrowDown goes to the next cell, `d d` deletes this one.

/** Keep keys inside `el`; with Ctrl, Alt or the command key they stay the program's, as for saving. */
export function keepKeys(el) {
  el.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  });
}
