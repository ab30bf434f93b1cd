"""The rules of the table of laws and rules about AI and about work visas."""

from careerbook.facts.schema import Column, TableSchema
from careerbook.facts.tables.studies import address_column, day_column

DATE_KINDS = (
    *("agreed", "adopted", "signed", "enacted", "published"),
    *("in force", "in force from", "applies", "will apply", "enforced"),
    *("proposed", "ruling", "order", "audit", "count", "projection"),
)
JURISDICTIONS = ("EU", "US", "US-CA", "US-CO", "US-CT", "US-IL", "US-NY", "US-NYC", "World")

REGULATION_TIMELINE = TableSchema(
    "regulation_timeline",
    "Dates of laws and rules about AI at work and about US work visas",
    "One row per instrument and date, as read on 30 November 2026; no legal advice. What is in "
    "litigation may have changed since.",
    (
        Column("jurisdiction", "text", "", "Whose rule it is.", allowed=JURISDICTIONS),
        Column("instrument", "text", "", "Law, rule, ruling or standard."),
        Column("topic", "text", "", "What the date is about."),
        day_column("date", "Date, as far as known."),
        Column("date_kind", "text", "", "What happened on it.", allowed=DATE_KINDS),
        Column("fact", "text", "", "What holds from then on, shortened."),
        Column("caveat", "text", "", "What was not read or is open.", required=False),
        Column("read_as", "text", "", "What was read."),
        address_column("source_url", "Address of the act, or of what was read.", required=False),
        address_column("second_source_url", "A second document.", required=False),
    ),
    key=("jurisdiction", "instrument", "topic", "date", "date_kind"),
)
