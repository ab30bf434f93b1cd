// The anywidget (AFM) front end of the widgets that draw charts: one bundle, one view per kind.
// To add a widget: write its view module and add a line to `views`. Self-assessments: assess.js.

import { render as claimList } from "./claim_list.js";
import { render as compoundGrowth } from "./compound_growth.js";
import { render as growthExplorer } from "./growth_explorer.js";
import { render as payExplorer } from "./pay_explorer.js";
import { render as payMetros } from "./pay_metros.js";
import { render as postingsExplorer } from "./postings_explorer.js";
import { renderer } from "./renderer.js";
import { render as roleBands } from "./role_bands.js";
import { roleCompare } from "./role_compare.js";
import { render as roleMoves } from "./role_moves.js";
import { render as sourceIntervals } from "./source_intervals.js";
import { render as worldPay } from "./world_pay.js";

const views = {
  "claim-list": claimList,
  "compound-growth": compoundGrowth,
  "postings-explorer": postingsExplorer,
  "growth-explorer": growthExplorer,
  "pay-explorer": payExplorer,
  "pay-metros": payMetros,
  "role-moves": roleMoves,
  "role-bands": roleBands,
  "role-compare": roleCompare,
  "source-intervals": sourceIntervals,
  "world-pay": worldPay,
};

export default { render: renderer(views) };
