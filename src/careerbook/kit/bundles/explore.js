// The anywidget (AFM) front end of the explorers that need no chart library: they draw by themselves.
// To add one: a view module, a line in `views`.

import { renderer } from "../renderer.js";
import { roleCompare } from "../../explore/compare/compare_widget.js";
import { render as roleMoves } from "../../explore/moves/moves_widget.js";
import { render as aiExposure } from "../../explore/exposure/exposure_widget.js";
import { render as worldPay } from "../../explore/world/world_widget.js";

const views = {
  "ai-exposure": aiExposure,
  "role-compare": roleCompare,
  "role-moves": roleMoves,
  "world-pay": worldPay,
};

export default { render: renderer(views) };
