// The anywidget (AFM) front end of every widget in the handbook: one bundle, one view per kind.
// To add a widget: write its view module and add a line to `views`.

import { render as growthExplorer } from "./growth_explorer.js";
import { render as payExplorer } from "./pay_explorer.js";
import { render as roleBands } from "./role_bands.js";
import { skillGap } from "./skill_gap.js";

const views = {
  "growth-explorer": growthExplorer,
  "pay-explorer": payExplorer,
  "skill-gap": skillGap,
  "role-bands": roleBands,
};

function render({ model, el }) {
  const kind = model.get("kind");
  const view = views[kind];
  if (!view) {
    throw new Error(`No view for widget kind "${kind}"; known: ${Object.keys(views).join(", ")}`);
  }
  el.classList.add("cb-widget", `cb-${kind}`);
  return view({ model, el });
}

export default { render };
