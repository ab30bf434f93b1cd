// The anywidget (AFM) front end of the assessments that have a page of their own.
// To add one: write its view module, without a chart library, and add a line to `views`.

import { interestProfile } from "../../assess/interests/interests_widget.js";
import { knowledgeCheck } from "../../assess/knowledge/knowledge_widget.js";
import { myHandbook } from "../../assess/handbook/handbook_widget.js";
import { careerPlan } from "../../assess/plan/plan_widget.js";
import { renderer } from "../renderer.js";
import { scenarioReview } from "../../assess/softskills/scenarios_widget.js";
import { skillProfile } from "../../assess/skills/profile_widget.js";
import { termCheck } from "../../assess/terms/terms_widget.js";
import { whereItLeads } from "../../assess/leads/leads_widget.js";

const views = {
  "career-plan": careerPlan,
  "knowledge-check": knowledgeCheck,
  "interest-profile": interestProfile,
  "my-handbook": myHandbook,
  "scenario-review": scenarioReview,
  "skill-profile": skillProfile,
  "term-check": termCheck,
  "where-it-leads": whereItLeads,
};

export default { render: renderer(views) };
