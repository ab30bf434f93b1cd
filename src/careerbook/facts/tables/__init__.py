"""The rules of every table, by publisher.

To add a table: add its `TableSchema` to the module of its publisher and to `TABLES`, its
provenance to ``data/sources.toml`` and its script to ``tools/``; then run
``python -m careerbook.facts.dictionary``.
"""

from careerbook.facts.schema import TableSchema
from careerbook.facts.tables import (
    business_use,
    exposure,
    handbook,
    new_titles,
    oews,
    oews_parts,
    onet,
    pay_surveys,
    postings,
    prices,
    projections,
    regulation,
    resources,
    studies,
    world,
)
from careerbook.facts.tables.handbook import CLAIM_KINDS, ROLE_SLUGS, VERDICTS

__all__ = ["CLAIM_KINDS", "ROLE_SLUGS", "TABLES", "VERDICTS"]

TABLES: dict[str, TableSchema] = {
    schema.name: schema
    for schema in (
        oews.OCCUPATIONS,
        oews.OEWS_NATIONAL,
        oews.OEWS_STATE,
        oews_parts.OEWS_METRO_2025,
        oews_parts.OEWS_METRO_HISTORY,
        oews_parts.OEWS_SECTOR,
        oews_parts.OEWS_EDUCATION,
        prices.CPI_U,
        prices.PRICE_PARITY_STATE,
        prices.PRICE_PARITY_METRO,
        projections.EMPLOYMENT_PROJECTIONS,
        projections.BLS_AI_NOTES,
        pay_surveys.H1B_WAGES,
        pay_surveys.AIJOBS_PAY,
        pay_surveys.AIJOBS_COUNTRY_PAY,
        pay_surveys.STACKOVERFLOW_PAY,
        new_titles.AIJOBS_TITLE_GROUPS,
        new_titles.AIJOBS_NEW_TITLE_PAY,
        new_titles.AIJOBS_CONDITIONS,
        new_titles.AIJOBS_EXPERIENCE_SHARE_BY_YEAR,
        new_titles.NEW_ROLES_PAY_COVERAGE,
        postings.AI_POSTING_SHARE,
        postings.POSTINGS_INDEX,
        postings.REMOTE_POSTING_SHARE,
        business_use.BTOS_AI_USE,
        world.COUNTRIES,
        world.WORLD_WAGES,
        onet.ONET_OCCUPATIONS,
        onet.ONET_SKILLS,
        onet.ONET_ESSENTIAL_SKILLS,
        onet.ONET_KNOWLEDGE,
        onet.ONET_WORK_STYLES,
        onet.ONET_INTERESTS,
        onet.ONET_TECHNOLOGY,
        onet.ONET_EDUCATION,
        onet.ONET_TITLES,
        exposure.AI_EXPOSURE_MEASURES,
        exposure.AI_EXPOSURE_SOC2018,
        exposure.AI_EXPOSURE_ISCO08,
        studies.STUDIES_ENTRY_LEVEL,
        regulation.REGULATION_TIMELINE,
        resources.LEARNING_RESOURCES,
        handbook.ROLE_SOC_CROSSWALK,
        handbook.CLAIMS,
    )
}
"""Table name -> its rules, in the order of the data dictionary."""
