"""Writes `claims`: every number of the source page, checked and judged.

The source page is the career page that the handbook grew from (publisher AiPathly, "Machine
Learning Specialist", undated; its figures are said to be of 2024). Its sentences are left out:
a claim here is its number, what it is said to measure, and what checking it showed.
"""

import re
from pathlib import Path

import tidy
from claims_wording import CHECKS, PHRASES, USES

NAME = "claims"
FACTS = "seed_claims"
# Column of the table -> column of the facts.
COLUMNS = {
    "claim_id": "claim_id",
    "section": "section",
    "metric": "metric",
    "value": "value",
    "value_low": "value_low",
    "value_high": "value_high",
    "unit": "unit",
    "period": "year_or_period",
    "geography": "geography",
    "quoted_publisher": "quoted_publisher",
    "kind": "kind",
    "check": "check",
    "original_publication": "original_publication",
    "quoted_correctly": "quoted_correctly",
    "benchmark": "benchmark_from_our_tables",
    "use": "how_to_use",
}

AGREES = "agrees"
CONTRADICTS = "contradicts itself"
OTHER = "other population"
UNCHECKED = "cannot be checked"

# An editorial judgement from the columns `check`, `original_publication` and `quoted_correctly`.
# The first line that fits decides:
#   contradicts itself  taken literally it is impossible beside another number of the same page;
#   other population    the original counts another group, measure or period than the page says;
#   agrees              the original was found and says the same, or recomputing gives the number;
#   cannot be checked   no original was found, so nothing speaks for or against it. Numbers that
#                       only look odd beside another one (two sites may be mixed) stay here, and
#                       so does a number whose only other copy is a page that names no origin.
VERDICTS = {
    "C01": OTHER,  # the original counts hiring for one job title, 2015-2019, not postings
    "C02": UNCHECKED,  # no base, site or date
    "C03": UNCHECKED,  # no site or date
    "C04": AGREES,  # one firm's figure, found; other firms' figures differ sixfold
    "C05": AGREES,  # the same firm's; follows from C04 and C06
    "C06": AGREES,  # recomputed from C04 and C05
    "C07": UNCHECKED,  # no original
    "C08": UNCHECKED,  # no original
    "C09": UNCHECKED,  # no original
    "C10": CONTRADICTS,  # the commonest salary cannot lie so far above the average C07
    "C11": UNCHECKED,  # odd beside C15, but "junior" and "first year" may be two groups
    "C12": UNCHECKED,  # odd beside C18, but two groups
    "C13": UNCHECKED,  # no original
    "C14": UNCHECKED,  # no original
    "C15": CONTRADICTS,  # an average below the floor C20 of the same group
    "C16": CONTRADICTS,  # a pay range that ends at the average C07 of the same group
    "C17": UNCHECKED,  # probably mixes two bases, which is an inference
    "C18": UNCHECKED,  # odd beside C12 and C17: managers below engineers, but other groups
    "C19": UNCHECKED,  # no original
    "C20": CONTRADICTS,  # a floor above the bottom of C09 and above the average C15
    "C21": OTHER,  # the top of the whole sample, offered as what experienced people earn
    "C22": AGREES,  # the report's percentage; its edition and base year are left out
    "C23": AGREES,  # the report's number, slightly overstated
    "C24": AGREES,  # the original's rounded headline; "valuation" is the wrong word for it
    "C25": AGREES,  # the original's statement without its period
    "C26": UNCHECKED,  # its only other copy names no origin
    "C27": AGREES,  # the original's number, rounded down
    "C28": CONTRADICTS,  # not possible beside C04 to C06
    "C29": AGREES,  # C05 again
    "C30": OTHER,  # a shortage in all occupations, offered as one in machine learning
}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per claim."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS.values())
    rows = []
    for number, fact in table:
        row = {ours: plain_words(fact[theirs]) for ours, theirs in COLUMNS.items()}
        row["verdict"] = table.translate(number, "claim_id", VERDICTS)
        row["check"] = CHECKS.get(fact["claim_id"], row["check"])
        row["use"] = row["use"] or USES.get(fact["claim_id"], "")
        rows.append(row)
    return rows


def plain_words(text: str) -> str:
    """Return the text with our table names and plain words for the facts' shorthand."""
    for pattern, words in PHRASES:
        text = re.sub(pattern, words, text)
    return text


if __name__ == "__main__":
    tidy.main(NAME, build)
