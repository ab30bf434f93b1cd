// The anywidget (AFM) front end of the assessments that have a page of their own.
// To add one: write its view module, without a chart library, and add a line to `views`.

import { interestProfile } from "../../widgets/js/interest_profile.js";
import { knowledgeCheck } from "../../widgets/js/knowledge_check.js";
import { myHandbook } from "../../widgets/js/my_handbook.js";
import { careerPlan } from "../../widgets/js/career_plan.js";
import { renderer } from "../renderer.js";
import { scenarioReview } from "../../widgets/js/scenario_review.js";
import { skillProfile } from "../../widgets/js/skill_profile.js";
import { termCheck } from "../../widgets/js/term_check.js";
import { whereItLeads } from "../../widgets/js/where_it_leads.js";

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
