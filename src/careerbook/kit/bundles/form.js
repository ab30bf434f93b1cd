// The anywidget (AFM) front end of fixed forms, and what opens one inside a learning platform.

import { fixedForm } from "../../teach/course/form_widget.js";
import { renderer } from "../renderer.js";

export { scormForm } from "../../teach/course/scorm_form.js";

const views = {
  "fixed-form": fixedForm,
};

export default { render: renderer(views) };
