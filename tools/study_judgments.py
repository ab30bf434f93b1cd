"""What this handbook judges of each finding of `studies_entry_level`: name, quantity, grade.

Grades: 1 a data file read by a script, 2 the publisher's own page, 3 a document that quotes it.
"""

from typing import NamedTuple


class Judgment(NamedTuple):
    """Our judgment of one finding.

    Parameters
    ----------
    finding_id, study_id
        Short names; vintages of one study share the second.
    quantity
        What the value is about, one of the table's allowed texts.
    grade
        How near to the publisher it was read.
    is_change
        Whether the value is a change in percent, which may share an axis with others.
    """

    finding_id: str
    study_id: str
    quantity: str
    grade: int
    is_change: bool = False


SAYS = {
    "down for entry level": "harder for beginners",
    "down more for juniors": "harder for beginners",
    "experience bar up": "harder for beginners",
    "up (unemployment)": "harder for beginners",
    "no effect": "no effect seen",
    "no aggregate effect": "no effect seen",
    "against an AI cause": "another cause",
    **dict.fromkeys(
        (
            "high",
            "down (postings)",
            "adoption up",
            "wages down, jobs flat",
            "premium up",
            "split at entry level",
            "small",
            "up",
            "gap between feasible and used",
            "AI skill demand up",
            "little replacement planned",
            "flat",
            "down",
            "adoption up, trust down",
        ),
        "background",
    ),
}
"""Direction as read -> what it says of beginners."""

_CANARIES = "Canaries in the Coal Mine? Six Facts about the Recent Employment Effects of Artificial"
_CANARIES += " Intelligence"
_SENIORITY = "Generative AI as Seniority-Biased Technological Change"
_DENMARK = "Large Language Models, Small Labor Market Effects"
_REMOTE = "Remote Work Leaves Younger Workers Sidelined"
_MASSENKOFF = "Labor market impacts of AI"
_FREEZE = "The US tech hiring freeze"
_CUTS = "Job cut report, August 2026"
_PWC = "Global AI Jobs Barometer 2026"
_NACE = "Job Outlook 2026 Spring Update"
_ASKED = "skills and experience asked"
_ANSWERS = "people's or employers' answers"

JUDGMENTS: dict[tuple[str, str, str], Judgment] = {
    (_CANARIES, "2025-08-26", "-13"): Judgment(
        "canaries-2025-08", "canaries", "employment", 3, True
    ),
    (_CANARIES, "2025-11-13", "-13"): Judgment(
        "canaries-2025-11", "canaries", "employment", 2, True
    ),
    ("Canaries, Interest Rates, and Timing", "2026-02-09", "-16"): Judgment(
        "canaries-2026-02", "canaries", "employment", 3, True
    ),
    (_CANARIES, "2026-08-12", "-19"): Judgment(
        "canaries-2026-08", "canaries", "employment", 3, True
    ),
    (_CANARIES, "2026-08-12", "-11"): Judgment(
        "canaries-2026-08-level", "canaries", "employment", 3, True
    ),
    (_CANARIES, "2026-08-12", "0"): Judgment("canaries-2026-08-all", "canaries", "statement", 3),
    ("Canaries Dashboard", "2026-06", "-3.8"): Judgment(
        "canaries-dashboard", "canaries-dashboard", "employment", 3
    ),
    (_SENIORITY, "2025-08-31", "-7.7"): Judgment(
        "seniority-employment", "seniority-biased", "employment", 3, True
    ),
    (_SENIORITY, "2025-08-31", "-22"): Judgment(
        "seniority-hiring", "seniority-biased", "hiring", 3, True
    ),
    (_DENMARK, "2025-05", "0"): Judgment("denmark-registers", "denmark", "pay", 3),
    (_DENMARK, "2025-10", "0"): Judgment("denmark-young", "denmark", "statement", 3),
    (_REMOTE, "2026-06-01", "64"): Judgment(
        "remote-share", "remote-work", "share of a change explained", 2
    ),
    (_REMOTE, "2026-06-01", "3.7"): Judgment(
        "remote-unemployment", "remote-work", "unemployment rate", 3
    ),
    ("The Labor Market for Recent College Graduates", "2026-05", "5.7"): Judgment(
        "graduates-unemployment", "ny-fed-graduates", "unemployment rate", 3
    ),
    ("The Labor Market for Recent College Graduates, by major", "2026-02", "7.0"): Judgment(
        "graduates-computer-science", "ny-fed-graduates", "unemployment rate", 3
    ),
    ("Tracking the Impact of AI on the Labor Market", "2026-04-16", "0"): Judgment(
        "budget-lab-2026-04", "budget-lab", "statement", 3
    ),
    ("Evaluating the Impact of AI on the Labor Market", "2025-10-01", "0"): Judgment(
        "budget-lab-2025-10", "budget-lab", "statement", 3
    ),
    ("Job postings show early signs of AI automation impact", "2026-09-01", "-8"): Judgment(
        "dallas-postings", "dallas-fed", "postings", 3, True
    ),
    ("What Work Does Generative AI Do?", "2026-09-01", "45"): Judgment(
        "st-louis-use", "st-louis-fed", "use of AI", 3
    ),
    ("AI at work (HTOPS)", "2026-08-11", "55"): Judgment("census-use", "htops", "use of AI", 3),
    ("The Impact of AI on the U.S. Labor Market", "2026-07-30", "-6.7"): Judgment(
        "apollo-pay", "apollo", "pay", 3
    ),
    (_PWC, "2026-06-15", "62"): Judgment("pwc-premium", "pwc-barometer", "pay", 3),
    (_PWC, "2026-06-15", "35"): Judgment("pwc-senior-skills", "pwc-barometer", _ASKED, 3),
    ("AI Index Report 2026", "2026-04", "-20"): Judgment(
        "ai-index-developers", "ai-index", "employment", 3, True
    ),
    ("AI job loss survey", "2026-08-29", "3"): Judgment("yougov-lost", "yougov", _ANSWERS, 3),
    (_CUTS, "2026-09-03", "116175"): Judgment("challenger-ai", "challenger", "announced cuts", 3),
    (_CUTS, "2026-09-03", "155126"): Judgment(
        "challenger-technology", "challenger", "announced cuts", 3
    ),
    (_MASSENKOFF, "2026-03-05", "-14"): Judgment(
        "anthropic-starts", "anthropic-labor", "hiring", 3, True
    ),
    (_MASSENKOFF, "2026-03-05", "33"): Judgment(
        "anthropic-coverage", "anthropic-labor", "use of AI", 3
    ),
    (_NACE, "2026-04", "35"): Judgment("nace-ai-skills", "nace-outlook", _ASKED, 3),
    (_NACE, "2026-04", "11"): Judgment("nace-replacement", "nace-outlook", _ANSWERS, 2),
    ("Job Outlook 2026", "2025-11", "1.6"): Judgment("nace-hiring", "nace-outlook", _ANSWERS, 3),
    (_FREEZE, "2025-07", "-34"): Judgment(
        "indeed-junior-postings", "indeed-freeze", "postings", 2, True
    ),
    (_FREEZE, "2025-07", "42"): Judgment("indeed-experience", "indeed-freeze", _ASKED, 2),
    ("Remote work or AI", "2026", "0"): Judgment(
        "hires-243-million", "hires-243-million", "statement", 3
    ),
    ("Current term enrollment", "2026-01-15", "-14.0"): Judgment(
        "enrollment-computing", "enrollment", "enrollment", 3
    ),
    ("Developer Survey 2025", "2025-07", "84"): Judgment(
        "stack-overflow-use", "stack-overflow-2025", "use of AI", 3
    ),
}
"""(title up to a colon, published, value) -> our judgment."""
