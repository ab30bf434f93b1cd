"""The rules of the tables about other countries: their names and their official wages."""

from careerbook.facts.columns import country_column
from careerbook.facts.schema import BlankRule, Column, ForeignKey, TableSchema

CURRENCIES = ("AUD", "CAD", "DKK", "EUR", "GBP", "NOK", "SEK")
TIMES = ("hour", "month", "year")
COUNTS = ("persons", "thousand persons", "thousand jobs")
LICENCES = (
    "CC-BY-4.0",
    "CC-BY-2.5-AU",
    "CC0-1.0",
    "DL-DE-BY-2.0",
    "OGL-Canada-2.0",
    "OGL-UK-3.0",
    "Ley 37/2007",
)
# The publishers' own statistics, in the order of their words: pay before tax unless said.
STATISTICS = (
    *("mean", "median", "average"),
    *(f"p{n}" for n in (10, 20, 25, 30, 40, 60, 70, 75, 80, 90)),
    *("p10_low", "p25_q1", "p75_q3", "p90_high"),
    *("mean_std", "median_std", "p25_std", "p75_std"),
    *("avtalt_mean", "avtalt_median", "avtalt_p25", "avtalt_p75"),
    *(f"regular_{part}" for part in ("mean", "median", "p10", "p90")),
    *(f"total_{part}" for part in ("mean", "median", "p10", "p90")),
    *("salary_or_wage_income_mean", "salary_or_wage_income_median"),
    *("taxable_income_mean", "taxable_income_median"),
    *("total_income_mean", "total_income_median"),
    *("n_employees", "n_employees_thousands", "n_individuals", "jobs_thousand"),
)

COUNTRIES = TableSchema(
    "countries",
    "Countries: every country code that another table uses",
    "One row per code.",
    (country_column(), Column("country_name", "text", "", "Name in English.")),
    key=("country_code",),
    unique=(("country_name",),),
)

WORLD_WAGES = TableSchema(
    "world_wages",
    "Official wages of computing occupations, eleven countries",
    "One row per country, region, occupation, period and statistic, as published: own currency, "
    "own classification, by the hour, month or year. Countries are not comparable as they stand.",
    (
        country_column(),
        Column("country_name", "text", "", "Name in English."),
        Column("region", "text", "", "Region, or country for the whole of it."),
        Column("classification", "text", "", "The country's classification of occupations."),
        Column("occupation_code", "text", "", "Code in that classification."),
        Column("occupation_title", "text", "", "Occupation as the publisher names it."),
        Column(
            "period",
            "text",
            "",
            "Year or years, as published.",
            pattern=r"20\d\d.*",
            example="2024",
        ),
        Column(
            "statistic",
            "text",
            "",
            "Which number it is, in the publisher's terms; sources.toml explains them.",
            allowed=STATISTICS,
        ),
        Column("value", "number", "see the columns currency and per", "The number.", minimum=0),
        Column(
            "currency", "text", "", "Currency of the amount.", required=False, allowed=CURRENCIES
        ),
        Column(
            "per",
            "text",
            "",
            "Time that the amount is for, or what is counted.",
            allowed=(*TIMES, *COUNTS),
        ),
        Column("licence_id", "text", "", "Licence of the row.", allowed=LICENCES),
        Column("attribution", "text", "", "Credit line of the row."),
    ),
    key=("country_code", "region", "occupation_code", "period", "statistic"),
    foreign_keys=(ForeignKey("country_code", "countries", same=("country_name",)),),
    blanks=(BlankRule("currency", (("per", COUNTS),)),),
)
