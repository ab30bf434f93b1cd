"""The rules of the table of studies about AI and beginners."""

from careerbook.facts.columns import flag_column
from careerbook.facts.schema import Column, TableSchema

SAYS = ("harder for beginners", "no effect seen", "another cause", "background")
QUANTITIES = (
    "employment",
    "hiring",
    "postings",
    "pay",
    "unemployment rate",
    "skills and experience asked",
    "use of AI",
    "announced cuts",
    "enrollment",
    "people's or employers' answers",
    "share of a change explained",
    "statement",
)
UNITS = (
    "percent",
    "percent a year",
    "percent of the rise",
    "percent of tasks",
    "announced cuts",
    "statement",
)


def grade_column() -> Column:
    """Return the column `grade`: how near to the publisher a figure was read."""
    text = (
        "1: a data file, read by a script; 2: the publisher's own page, stored; 3: a document that "
        "quotes the publisher, so the figure is quoted with 'as quoted by' and is no headline."
    )
    return Column("grade", "int", "", text, minimum=1, maximum=3)


def address_column(name: str, text: str, required: bool = True) -> Column:
    """Return a column with a web address."""
    return Column(name, "text", "", text, required=required, pattern=r"https://\S+")


def day_column(name: str, text: str) -> Column:
    """Return a column with a date as far as it is known: year, month or day."""
    pattern = r"20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
    return Column(name, "text", "", text, pattern=pattern, example="2026-02 or 2026-02-27")


STUDIES_ENTRY_LEVEL = TableSchema(
    "studies_entry_level",
    "Studies of AI and beginners: findings for and against",
    "One row per finding. Vintages of one study (same study_id) are different data and methods: "
    "they are never joined into a line.",
    (
        Column("finding_id", "text", "", "Short name of the finding.", pattern="[a-z0-9-]+"),
        Column("study_id", "text", "", "Short name of the study.", pattern="[a-z0-9-]+"),
        Column("study_title", "text", "", "Title of the study."),
        Column("authors", "text", "", "Authors or publisher."),
        day_column("published", "When the version came out, as far as known."),
        Column("finding", "text", "", "What was found, shortened."),
        Column("value", "number", "see the column unit", "The number of the finding."),
        Column("unit", "text", "", "Unit of the value.", allowed=UNITS),
        Column("quantity", "text", "", "What the value is about.", allowed=QUANTITIES),
        flag_column(
            "on_axis",
            "Whether the value may stand on one axis with others: a percent change of employment, "
            "hiring or postings.",
        ),
        Column("says", "text", "", "What it says of beginners, our reading.", allowed=SAYS),
        Column("direction", "text", "", "Direction as noted when it was read."),
        Column("sample", "text", "", "Who or what was studied."),
        Column(
            "ages",
            "text",
            "years",
            "Ages studied, where the study limits them.",
            required=False,
            allowed=("22-25", "22-27", "under 29"),
        ),
        Column("country", "text", "", "Place."),
        Column("period", "text", "", "Months or years that the finding is about."),
        Column("design", "text", "", "How it was found."),
        Column("limits", "text", "", "What the finding leaves out or cannot show.", required=False),
        flag_column("about_entry_level", "Whether the finding is about beginners."),
        grade_column(),
        flag_column(
            "quotable", "N: not confirmed in a second document; not to be used before it is read."
        ),
        Column("read_as", "text", "", "What was read."),
        address_column("source_url", "Address of what was read, or of what it quotes."),
        address_column(
            "second_source_url", "A second document that gives the finding.", required=False
        ),
    ),
    key=("finding_id",),
)
