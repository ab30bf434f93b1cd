// The anywidget (AFM) front end of the self-assessments: one bundle, one view per kind.
// To add one: write its view module, without a chart library, and add a line to `views`.

import { renderer } from "./renderer.js";
import { skillGap } from "./skill_gap.js";
import { teamReview } from "./team_review.js";

const views = {
  "skill-gap": skillGap,
  "team-review": teamReview,
};

export default { render: renderer(views) };
