"""The rules of the table about firms' use of AI (US Census Bureau)."""

from careerbook.facts.columns import PERCENT
from careerbook.facts.schema import Column, TableSchema
from careerbook.facts.tables.studies import address_column, grade_column


def _share(name: str, text: str) -> Column:
    return Column(name, "number", PERCENT, text, minimum=0, maximum=100)


BTOS_AI_USE = TableSchema(
    "btos_ai_use",
    "Share of firms that use AI, United States (Business Trends and Outlook Survey)",
    "One row per period and group of firms, all by the question asked since November 2025 (any "
    "business function). Shares before that month answer another question: never join them.",
    (
        Column("question", "text", "", "What was asked, shortened."),
        Column(
            "period",
            "text",
            "",
            "Days or month of the answers, as far as they were read.",
            pattern=r"(to )?20\d\d-\d\d(-\d\d)?( to 20\d\d-\d\d-\d\d)?",
            example="2026-08-10 to 2026-08-23",
        ),
        Column("group", "text", "", "Firms that are counted."),
        Column("group_kind", "text", "", "Kind of group.", allowed=("total", "size", "sector")),
        Column(
            "asked_about",
            "text",
            "",
            "Time that the question is about.",
            allowed=("last two weeks", "next six months"),
        ),
        Column(
            "weighted_by",
            "text",
            "",
            "Whether every firm counts once or by its employees.",
            allowed=("firms", "employment"),
        ),
        _share("share_low_pct", "Share, or its lowest value in the period."),
        _share("share_high_pct", "Share, or its highest value in the period."),
        grade_column(),
        Column("read_as", "text", "", "What was read."),
        address_column("source_url", "Address of the publisher, or of what was read."),
    ),
    key=("period", "group", "asked_about", "weighted_by"),
    ordered=(("share_low_pct", "share_high_pct"),),
)
