"""The rules of the list of things to learn with."""

from careerbook.facts.columns import flag_column
from careerbook.facts.schema import Column, TableSchema
from careerbook.facts.tables.studies import day_column

KINDS = (
    *("book", "course", "curriculum", "docs", "guide", "journal"),
    *("list", "practice", "reference", "standard", "tool"),
)
LEVELS = ("start", "stretch", "lead")
EVIDENCE_KINDS = ("own repository", "dated list", "existence only")

LEARNING_RESOURCES = TableSchema(
    "learning_resources",
    "Books, courses and documents to learn the handbook's skills with",
    "One row per resource. Skills and levels are this handbook's judgment; a licence that was not "
    "read says so and must be checked before anything is copied.",
    (
        Column("resource_id", "text", "", "Short name.", pattern=r"R\d{3}", example="R014"),
        Column("title", "text", "", "Title."),
        Column("publisher", "text", "", "Author or publisher."),
        Column("url", "text", "", "Address; it was not opened.", pattern=r"https?://\S+"),
        Column("kind", "text", "", "What it is.", allowed=KINDS),
        Column(
            "skill_ids",
            "text",
            "",
            "Skills of data/skills.toml that it serves, joined by a semicolon.",
            pattern="[a-z-]+(;[a-z-]+)*",
            example="statistics;programming",
        ),
        Column(
            "new_roles",
            "text",
            "",
            "Newer roles that it serves, joined by a semicolon; blank where none stands out.",
            required=False,
            pattern="[a-z-]+(;[a-z-]+)*",
            example="ai-engineer",
        ),
        Column("level", "text", "", "Where it fits on the way.", allowed=LEVELS),
        Column("cost", "text", "", "What it costs."),
        Column(
            "hours_as_published",
            "text",
            "",
            "Time it takes, where a document states it.",
            required=False,
        ),
        Column("licence", "text", "", "Licence or terms, as far as known."),
        flag_column("licence_read", "Whether the licence file itself was read."),
        Column("evidence", "text", "", "Where it was found."),
        Column("evidence_kind", "text", "", "Kind of that place.", allowed=EVIDENCE_KINDS),
        day_column("date_seen", "Date of that place: last commit, or date of the list."),
        Column("note", "text", "", "What else to know.", required=False),
    ),
    key=("resource_id",),
    unique=(("url", "title"),),
)
