"""The rules of the tables that the handbook itself judges: roles and claims."""

from careerbook.facts.columns import soc_column
from careerbook.facts.schema import Column, ForeignKey, TableSchema
from careerbook.paths import data_dir

ROLE_SLUGS = tuple(sorted(path.stem for path in (data_dir() / "roles").glob("*.toml")))
"""A role of the handbook is one that has a profile: the table may speak of no other."""
VERDICTS = ("agrees", "contradicts itself", "other population", "cannot be checked")
CLAIM_KINDS = (
    "point",
    "range",
    "range of averages",
    "lower bound",
    "upper tail",
    "estimate",
    "forecast",
    "survey expectation",
    "qualitative",
)

ROLE_SOC_CROSSWALK = TableSchema(
    "role_soc_crosswalk",
    "From the handbook's roles to official occupations",
    "One row per role and occupation. No official code exists for any of these titles: the "
    "mapping is this handbook's judgement.",
    (
        Column("role_slug", "text", "", "Short name of the role.", allowed=ROLE_SLUGS),
        Column("role_name", "text", "", "Role as the handbook writes it."),
        soc_column(),
        Column(
            "rank", "int", "", "1: the occupation whose duties come nearest.", minimum=1, maximum=9
        ),
        Column(
            "onet_code_for_ratings",
            "text",
            "",
            "O*NET-SOC code whose skill ratings stand in for the role.",
            pattern=r"\d\d-\d{4}\.\d\d",
            example="15-1221.00",
        ),
        Column("onet_title", "text", "", "O*NET title of that code."),
        Column(
            "confidence",
            "text",
            "",
            "How well the occupations fit the role.",
            allowed=("high", "medium", "low"),
        ),
        Column("evidence", "text", "", "O*NET alternate titles that speak for the mapping."),
        Column("caveat", "text", "", "What to say where the mapping is used.", required=False),
    ),
    key=("role_slug", "rank"),
    unique=(("role_slug", "soc_code"),),
    foreign_keys=(ForeignKey("soc_code", "occupations"),),
)


def _claim_number(name: str, text: str) -> Column:
    return Column(name, "number", "see the column unit", text, required=False)


CLAIMS = TableSchema(
    "claims",
    "The source page's own numbers, checked",
    "One row per number of the career page that the handbook grew from. They are claims, not "
    "facts: most name no origin.",
    (
        Column("claim_id", "text", "", "Name of the claim.", pattern=r"C\d\d", example="C07"),
        Column("section", "text", "", "Section of the page."),
        Column("metric", "text", "", "What the number is said to measure."),
        _claim_number("value", "The number claimed."),
        _claim_number("value_low", "Lower end, where a range or a bound is claimed."),
        _claim_number("value_high", "Upper end, where a range is claimed."),
        Column("unit", "text", "", "Unit of the three numbers."),
        Column("period", "text", "", "Period the page gives, or that its original gives."),
        Column("geography", "text", "", "Place the page gives, or that its original gives."),
        Column("quoted_publisher", "text", "", "Whom the page names as its source."),
        Column("kind", "text", "", "What sort of statement it is.", allowed=CLAIM_KINDS),
        Column("verdict", "text", "", "Our judgement of the claim.", allowed=VERDICTS),
        Column("check", "text", "", "What recomputing or comparing shows."),
        Column("original_publication", "text", "", "Where the number comes from, if found."),
        Column("quoted_correctly", "text", "", "Whether the page says what the original says."),
        Column(
            "benchmark", "text", "", "Figures of other publishers to set beside it.", required=False
        ),
        Column("use", "text", "", "How the handbook may show the number."),
    ),
    key=("claim_id",),
    ordered=(("value_low", "value_high"),),
)
