"""The rules of the tables of O*NET ratings: what an occupation asks for."""

from careerbook.facts.columns import PERCENT, flag_column, soc_column
from careerbook.facts.schema import BlankRule, Column, ForeignKey, TableSchema

RELEASES = ("29.3", "30.3")
INTERESTS = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
TITLE_ONLY = "title only"
IMPORTANCE = "importance, 1 (not important) to 5 (extremely important)"
LEVEL = "level, 0 to 7"


def onet_code_column() -> Column:
    """Return the column `onet_code`."""
    text = "Code of the O*NET-SOC classification: a SOC code and two more digits."
    return Column("onet_code", "text", "", text, pattern=r"\d\d-\d{4}\.\d\d", example="15-2051.01")


def release_column() -> Column:
    """Return the column `onet_release`."""
    text = "Release of the O*NET database; ratings of two releases are not one series."
    return Column("onet_release", "text", "", text, allowed=RELEASES)


ROW_NAME = (release_column(), onet_code_column())
ONET_KEY = ForeignKey("onet_code", "onet_occupations", same=("onet_release",))


def _element_columns(kind: str) -> tuple[Column, Column]:
    code = Column(
        "element_id",
        "text",
        "",
        "Code of the element in the O*NET content model.",
        pattern=r"\d\.[A-Z](\.\d{1,2})+(\.[a-z])?",
        example="2.A.1.a",
    )
    return code, Column("element_name", "text", "", f"Name of the {kind}.")


def _importance() -> Column:
    return Column("importance", "number", IMPORTANCE, "Mean rating.", minimum=1, maximum=5)


def _level() -> Column:
    return Column("level", "number", LEVEL, "Mean rating of the level.", minimum=0, maximum=7)


def _sample_columns() -> tuple[Column, ...]:
    """Return what says how sure an importance is."""
    return (
        Column(
            "importance_n",
            "int",
            "raters",
            "People who rated; blank where the ratings were carried over.",
            required=False,
            minimum=1,
        ),
        Column(
            "importance_se",
            "number",
            "points of importance",
            "Standard error; blank where none is published.",
            required=False,
            minimum=0,
            maximum=4,
        ),
        _suppress(),
    )


def _suppress() -> Column:
    text = "Y: the publisher asks not to use the value; blank where it does not say."
    return flag_column("recommend_suppress", text, required=False)


def _rated(name: str, title: str, kind: str, with_level: bool = True) -> TableSchema:
    """Return the rules of one table of ratings of release 29.3."""
    not_relevant = "Y: most raters find the element not relevant here; do not use the level."
    level = (_level(), flag_column("level_not_relevant", not_relevant)) if with_level else ()
    return TableSchema(
        name,
        title,
        f"One row per code and {kind}, release 29.3. Codes without ratings have no rows: see "
        "onet_occupations.",
        (*ROW_NAME, *_element_columns(kind), _importance(), *level, *_sample_columns()),
        key=("onet_release", "onet_code", "element_id"),
        foreign_keys=(ONET_KEY,),
    )


ONET_OCCUPATIONS = TableSchema(
    "onet_occupations",
    "O*NET occupations within the handbook's official occupations",
    "One row per release and code. Only codes that belong to the SOC codes of the roles.",
    (
        *ROW_NAME,
        soc_column(),
        Column("onet_title", "text", "", "Title in that release."),
        Column(
            "job_zone",
            "int",
            "job zone, 1 (little preparation) to 5",
            "Preparation that the occupation takes.",
            required=False,
            minimum=1,
            maximum=5,
        ),
        flag_column(
            "has_skill_ratings",
            "Whether the release rates skills (29.3: all; 30.3: essential skills) for the code.",
        ),
        flag_column(
            "has_knowledge_ratings", "The same for knowledge; not read for 30.3.", required=False
        ),
        flag_column(
            "has_work_styles", "The same for work styles; not read for 30.3.", required=False
        ),
        Column(
            "coverage",
            "text",
            "",
            "'title only' where O*NET collects nothing for the code.",
            required=False,
            allowed=(TITLE_ONLY,),
        ),
    ),
    key=("onet_release", "onet_code"),
    foreign_keys=(ForeignKey("soc_code", "occupations"),),
    blanks=(
        BlankRule("job_zone", (("coverage", (TITLE_ONLY,)),)),
        *(
            BlankRule(name, (("onet_release", ("30.3",)),))
            for name in ("has_knowledge_ratings", "has_work_styles")
        ),
    ),
)

ONET_SKILLS = _rated("onet_skills", "Skills: importance and level (O*NET 29.3)", "skill")
ONET_KNOWLEDGE = _rated(
    "onet_knowledge", "Knowledge: importance and level (O*NET 29.3)", "area of knowledge"
)
ONET_WORK_STYLES = _rated(
    "onet_work_styles", "Work styles: importance (O*NET 29.3)", "work style", with_level=False
)

ONET_ESSENTIAL_SKILLS = TableSchema(
    "onet_essential_skills",
    "Essential skills: importance and level (O*NET 30.3)",
    "One row per code and skill; the ten essential skills of release 30.3 only.",
    (*ROW_NAME, *_element_columns("skill"), _importance(), _level()),
    key=("onet_release", "onet_code", "element_id"),
    foreign_keys=(ONET_KEY,),
)

ONET_INTERESTS = TableSchema(
    "onet_interests",
    "Interests: how well an occupation fits each of six (O*NET 29.3)",
    "One row per code and interest (RIASEC). The publisher estimated them by machine learning.",
    (
        *ROW_NAME,
        Column("interest", "text", "", "Interest.", allowed=INTERESTS),
        Column(
            "value",
            "number",
            "fit, 1 (not characteristic) to 7 (very characteristic)",
            "How characteristic the interest is of the occupation.",
            minimum=1,
            maximum=7,
        ),
    ),
    key=("onet_release", "onet_code", "interest"),
    foreign_keys=(ONET_KEY,),
)

ONET_TECHNOLOGY = TableSchema(
    "onet_technology",
    "Software that an occupation uses (O*NET 30.3)",
    "One row per code and software. A list without ranking: it does not say how many use what.",
    (
        *ROW_NAME,
        Column("technology", "text", "", "Name of the software."),
        Column("category", "text", "", "Category in O*NET."),
        flag_column("hot_technology", "Y: often asked for in postings of all occupations."),
        flag_column("in_demand", "Y: often asked for in postings of this occupation."),
    ),
    key=("onet_release", "onet_code", "technology"),
    foreign_keys=(ONET_KEY,),
)

ONET_EDUCATION = TableSchema(
    "onet_education",
    "Education that people in the occupation say is required (O*NET 29.3)",
    "One row per code and level of education. The shares of a code add up to 100.",
    (
        *ROW_NAME,
        Column("category", "int", "", "Rank of the level, 1 is the lowest.", minimum=1, maximum=12),
        Column("category_description", "text", "", "Level of education."),
        Column(
            "respondents_pct",
            "number",
            PERCENT,
            "Share of those asked who say a new colleague needs it.",
            minimum=0,
            maximum=100,
        ),
        _suppress(),
    ),
    key=("onet_release", "onet_code", "category"),
    foreign_keys=(ONET_KEY,),
)

ONET_TITLES = TableSchema(
    "onet_titles",
    "Other names that people use for an occupation (O*NET 29.3)",
    "One row per occupation and name; a name may stand under several occupations. Held for the "
    "occupations round the handbook's roles only.",
    (
        soc_column(),
        Column("alternate_title", "text", "", "A name that people use for the occupation."),
    ),
    key=("soc_code", "alternate_title"),
)
