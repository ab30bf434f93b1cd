"""The AI Careers Handbook: its data, its computations and its live widgets.

Everything that a notebook uses comes from here: ``from careerbook import PayExplorer, load``.
Nothing heavy is imported before it is needed: ``import careerbook`` is instant, and a module is
loaded when one of its names is first used.

Example
-------
>>> import careerbook
>>> wages = careerbook.load("oews_national")
>>> int(wages.query("year == 2025 and soc_code == '15-2051'")["p50_usd_per_year"].iloc[0])
120230
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

PUBLIC = {
    "ACCENT": "kit.style",
    "AiExposure": "explore.exposure.exposure_widget",
    "Answer": "assess.knowledge.grading",
    "BAND": "kit.style",
    "BAND_STRONG": "kit.style",
    "CareerPlan": "assess.plan.plan_widget",
    "CareerbookError": "errors",
    "Chart": "kit.chart",
    "ClaimList": "explore.claims.claims_widget",
    "CompoundGrowth": "explore.growth.compounding_widget",
    "FixedForm": "teach.course.form_widget",
    "GrowthExplorer": "explore.growth.explorer_widget",
    "INK": "kit.style",
    "InterestProfile": "assess.interests.interests_widget",
    "KnowledgeCheck": "assess.knowledge.knowledge_widget",
    "MUTED": "kit.style",
    "MyHandbook": "assess.handbook.handbook_widget",
    "PayExplorer": "explore.pay.explorer_widget",
    "PayMetros": "explore.pay.metros_widget",
    "PostingsExplorer": "explore.postings.explorer_widget",
    "RoleBands": "roles.bands_widget",
    "RoleCompare": "explore.compare.compare_widget",
    "RoleMoves": "explore.moves.moves_widget",
    "Rule": "explore.moves.rule",
    "SECOND": "kit.style",
    "ScenarioReview": "assess.softskills.scenarios_widget",
    "SkillGap": "assess.skills.gap_widget",
    "SkillProfile": "assess.skills.profile_widget",
    "SourceIntervals": "explore.sources.intervals_widget",
    "TeamReview": "assess.reviews.review_widget",
    "TermCheck": "assess.terms.terms_widget",
    "VERDICTS": "facts.tables",
    "WhereItLeads": "assess.leads.leads_widget",
    "WorldPay": "explore.world.world_widget",
    "ai_share": "explore.postings.postings",
    "answer_levels": "assess.answers.answers:levels",
    "cagr": "explore.growth.jobs",
    "certifications_of": "roles.role_parts",
    "chapter_check": "teach.checks.check_part",
    "chapter_minutes": "book.chapters:minutes",
    "check": "facts.data",
    "common_base": "explore.moves.components:base",
    "compare_roles": "explore.compare.compare",
    "compound": "explore.growth.compounding",
    "corrected_rate": "assess.terms.scoring:corrected",
    "draw_ai_share": "explore.postings.postings_chart",
    "draw_employment_by_year": "explore.growth.by_year_chart",
    "draw_entry_shares": "explore.entry.shares_chart",
    "draw_entry_studies": "explore.entry.studies_chart",
    "draw_equal_offer": "explore.pay.offer_chart",
    "draw_exposure": "explore.exposure.rows_chart",
    "draw_exposure_abroad": "explore.exposure.rows_chart",
    "draw_exposure_agreement": "explore.exposure.map_chart",
    "draw_exposure_growth": "explore.exposure.map_chart",
    "draw_ladder": "roles.ladder_chart",
    "draw_metro_history": "explore.pay.metro_history_chart",
    "draw_moves_map": "explore.moves.map_chart",
    "draw_pay_band": "explore.pay.band_chart",
    "draw_pay_by_education": "explore.pay.by_education_chart",
    "draw_pay_by_place": "explore.pay.by_place_chart",
    "draw_pay_by_sector": "explore.pay.by_sector_chart",
    "draw_pay_by_year": "explore.pay.by_year_chart",
    "draw_pay_metros": "explore.pay.metros_chart",
    "draw_postings_index": "explore.postings.postings_chart",
    "draw_projection": "explore.growth.projection_chart",
    "draw_projection_rounds": "explore.growth.rounds_chart",
    "draw_role_compare": "explore.compare.compare_chart",
    "draw_source_intervals": "explore.sources.intervals_chart",
    "draw_team_review": "assess.reviews.review_chart",
    "draw_world_pay": "explore.world.world_chart",
    "empty_answers": "assess.answers.answers:empty",
    "entry_shares": "explore.entry.shares",
    "entry_signs": "explore.entry.signs",
    "entry_studies": "explore.entry.studies",
    "exposure_agreement": "explore.exposure.occupations",
    "exposure_of": "explore.exposure.occupations",
    "fact_strip": "roles.fact_strip",
    "family_occupations": "assess.interests.families:occupations",
    "field_thresholds": "explore.moves.rule",
    "find_occupation": "explore.exposure.search",
    "find_resources": "explore.learning.resources",
    "form_id": "teach.course.form",
    "format_percentile": "facts.data",
    "grade_answer": "assess.knowledge.grading:grade",
    "interest_families": "assess.interests.families:families",
    "interview_of": "roles.role_parts",
    "judge_move": "explore.moves.moves:move",
    "judge_moves": "explore.moves.moves:transitions",
    "lead_roles": "assess.leads.places",
    "load": "facts.data",
    "load_checks": "teach.checks.chapter_checks:load",
    "load_claims": "explore.claims.claims:claims",
    "load_courses": "teach.course_shapes:load",
    "load_interests": "assess.interests.inventory:load",
    "load_questions": "assess.knowledge.questions:load",
    "load_reviews": "assess.reviews.checklists:load",
    "load_role": "roles.roles:load",
    "load_scenarios": "assess.softskills.scenarios:load",
    "load_skill_plans": "assess.skills.skill_plans:load",
    "load_skills": "roles.skills:load",
    "load_teaching": "teach.teaching:load",
    "load_terms": "assess.terms.terms:load",
    "metros_view": "explore.pay.metros",
    "new_figure": "kit.style",
    "new_panels": "kit.style",
    "offer_view": "explore.pay.offer",
    "path_facts": "assess.handbook.handbook_widget",
    "percentile_of": "explore.pay.arithmetic",
    "plan_course": "teach.course_plan:plan",
    "portfolio_of": "roles.role_parts",
    "postings_index": "explore.postings.postings",
    "projection_rounds": "explore.growth.jobs",
    "rated_profiles": "explore.moves.components:profiles",
    "read_answers": "assess.answers.answers:read",
    "reading_path": "assess.handbook.handbook",
    "related_roles": "roles.role_parts",
    "resources_by_role": "explore.learning.resources",
    "resources_by_skill": "explore.learning.resources",
    "role_facts": "explore.compare.facts:facts",
    "role_slugs": "roles.roles:slugs",
    "same_answer": "teach.exercises.same_answer",
    "say_review": "assess.reviews.scoring:sentence",
    "score_review": "assess.reviews.scoring:score",
    "score_scenarios": "assess.softskills.scoring:score",
    "score_terms": "assess.terms.scoring:score",
    "setup_notebook": "doctor.notebook",
    "share_covered": "explore.moves.components:share",
    "skills_asked": "roles.role_parts",
    "source_of": "facts.sources",
    "svg_of": "kit.chart",
    "table_details": "kit.chart",
    "table_names": "facts.data",
    "tasks_of": "roles.role_parts",
    "tools_of": "roles.role_parts",
    "topic_finding": "topics.findings",
    "why_no_single_role": "assess.interests.families",
    "wilson": "assess.knowledge.calibration",
    "work_rows": "explore.world.rows",
    "world_rows": "explore.world.rows",
    "z_score": "assess.terms.scoring:z",
}
"""Public name -> the module it lives in; after a colon, its name there where that differs.

To make a name public, add its line in the order of the alphabet.
"""

__all__ = ["__version__", *PUBLIC]


def __getattr__(name: str) -> Any:
    """Import the module a public name lives in, on first use (PEP 562)."""
    if name not in PUBLIC:
        raise AttributeError(f"module 'careerbook' has no attribute {name!r}")
    module, _, there = PUBLIC[name].partition(":")
    value = getattr(import_module(f"careerbook.{module}"), there or name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Names for tab completion: the public ones, imported or not."""
    return sorted({*globals(), *__all__})
