// The anywidget (AFM) front end of the exposure explorer alone: no other page carries its search and
// its pictures of all occupations, and its own page carries nothing else.

import { renderer } from "../renderer.js";
import { render as aiExposure } from "../../explore/exposure/exposure_widget.js";

const views = {
  "ai-exposure": aiExposure,
};

export default { render: renderer(views) };
