// The anywidget (AFM) front end of the widgets that draw with the chart library: one view per kind.
// To add one: write its view module and add a line to `views`. Without that library: explore.js,
// self_check.js, assess.js.

import { render as claimList } from "../../explore/claims/claims_widget.js";
import { render as compoundGrowth } from "../../explore/growth/compounding_widget.js";
import { render as growthExplorer } from "../../explore/growth/explorer_widget.js";
import { render as payExplorer } from "../../explore/pay/explorer_widget.js";
import { render as payMetros } from "../../explore/pay/metros_widget.js";
import { render as postingsExplorer } from "../../explore/postings/explorer_widget.js";
import { renderer } from "../renderer.js";
import { render as roleBands } from "../../roles/bands_widget.js";
import { render as sourceIntervals } from "../../explore/sources/intervals_widget.js";

const views = {
  "claim-list": claimList,
  "compound-growth": compoundGrowth,
  "postings-explorer": postingsExplorer,
  "growth-explorer": growthExplorer,
  "pay-explorer": payExplorer,
  "pay-metros": payMetros,
  "role-bands": roleBands,
  "source-intervals": sourceIntervals,
};

export default { render: renderer(views) };
