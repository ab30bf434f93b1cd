"""Which table is refreshed by which recipe, and why the others are refreshed by hand."""

from __future__ import annotations

from careerbook.facts.refresh import cpi, oews, postings, price_parities, projections
from careerbook.facts.refresh.recipe import Recipe

RECIPES: dict[str, Recipe] = {
    recipe.table: recipe
    for module in (oews, projections, cpi, price_parities, postings)
    for recipe in module.RECIPES
}
"""Table -> how it is made."""

_DERIVED = "made from other tables of the handbook: run its script in tools/"
_OURS = "the handbook's own collection, read and judged row by row"
_ONET = "O*NET changed its files with release 30.3: read the publisher's notes before moving up"
_ENDED = "the publisher's repository has no data after August 2025"
_PAPER = "a paper's data set without a calendar; a new version is another measure"

BY_HAND: dict[str, str] = {
    "occupations": _DERIVED,
    "new_roles_pay_coverage": _DERIVED,
    "countries": "codes of a standard",
    "claims": _OURS,
    "role_soc_crosswalk": _OURS,
    "aijobs_title_groups": _OURS,
    "ai_exposure_measures": _OURS,
    "studies_entry_level": _OURS,
    "regulation_timeline": _OURS,
    "learning_resources": _OURS,
    "bls_ai_notes": "the publisher's sentences, summarized in our words",
    "onet_titles": "chosen and shortened by hand-written rules from the publisher's list",
    "oews_education": "the shape of the publisher's workbook was never seen",
    "h1b_wages": "groups of titles made in another project from the publisher's raw files",
    "aijobs_pay": _ENDED,
    "aijobs_country_pay": _ENDED,
    "aijobs_new_title_pay": _ENDED,
    "aijobs_conditions": _ENDED,
    "aijobs_experience_share_by_year": _ENDED,
    "stackoverflow_pay": "made from a subset; the full file makes another table",
    "btos_ai_use": "read from the publisher's page, some of it second hand",
    "world_wages": "eleven offices with eleven interfaces",
    "ai_exposure_soc2018": _PAPER,
    "ai_exposure_isco08": _PAPER,
    "onet_occupations": _ONET,
    "onet_skills": _ONET,
    "onet_essential_skills": _ONET,
    "onet_knowledge": _ONET,
    "onet_work_styles": _ONET,
    "onet_interests": _ONET,
    "onet_technology": _ONET,
    "onet_education": _ONET,
}
"""Table -> why no recipe makes it."""
