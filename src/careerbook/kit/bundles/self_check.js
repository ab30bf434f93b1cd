// The anywidget (AFM) front end of the self-checks inside chapters, which stand beside charts: small,
// because such a page loads careerbook.js as well. To add one: a view module, a line in `views`.

import { renderer } from "../renderer.js";
import { skillGap } from "../../assess/skills/gap_widget.js";
import { teamReview } from "../../assess/reviews/review_widget.js";

const views = {
  "skill-gap": skillGap,
  "team-review": teamReview,
};

export default { render: renderer(views) };
