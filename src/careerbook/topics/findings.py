"""What each topic chapter found, computed from the tables and profiles that the chapter uses.

Every number in a title is computed, and so is which row it speaks of: new data change the words.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load
from careerbook.kit.pay_axis import PAY_AXIS_END_USD
from careerbook.say.numbers import (
    listed,
    money,
    one_decimal,
    percent,
    signed_percent,
    whole,
)
from careerbook.topics.finding import Finding, Row

if TYPE_CHECKING:
    from careerbook.roles.role_profile import Role

JUDGMENT = "the handbook's editorial ratings, in data/roles"
DEEP = 3
"""From this level on a person solves new problems alone."""
MOST_IMPORTANT = 5
"""Upper end of O*NET's scale of importance."""
OCCUPATIONS = ("15-2051", "15-1252", "15-1221")
"""Data scientists, software developers, research scientists: what most roles are counted under."""


def topic_finding(topic: str) -> Finding:
    """Return the finding with which a topic chapter opens.

    Parameters
    ----------
    topic
        Name of the chapter's file, such as ``"salaries"``.

    Raises
    ------
    UnknownNameError
        When the topic has none.

    Example
    -------
    >>> topic_finding("claim-audit").title
    'Of 30 numbers on one career page, 9 agree with a source that can be read'
    """
    if topic not in FINDINGS:
        raise UnknownNameError("topic", topic, FINDINGS)
    return FINDINGS[topic]()


def _bars(rows: Iterable[tuple[str, str, float]], subject: str) -> tuple[Row, ...]:
    """Draw rows of name, value in words and size on an axis from 0 to the largest."""
    known = list(rows)
    most = max(size for _, _, size in known)
    return tuple(Row(name, value, 0, size / most, name == subject) for name, value, size in known)


def _spoken(title: str) -> str:
    """Return an occupation's title as it stands inside a sentence."""
    return title.lower()


def _salaries() -> Finding:
    wages = load("oews_national")
    year = wages["year"].max()
    now = wages[wages["year"] == year].set_index("soc_code").loc[list(OCCUPATIONS)]
    rows = tuple(
        Row(
            row["occupation_title"].capitalize(),
            f"{money(row['p25_usd_per_year'])} to {money(row['p75_usd_per_year'])}",
            row["p25_usd_per_year"] / PAY_AXIS_END_USD,
            row["p75_usd_per_year"] / PAY_AXIS_END_USD,
            code == OCCUPATIONS[0],
        )
        for code, row in now.iterrows()
    )
    first = now.iloc[0]
    low, high = first["p25_usd_per_year"], first["p75_usd_per_year"]
    return Finding(
        f"Half of {_spoken(first['occupation_title'])} are paid between {money(low)} and "
        f"{money(high)}: one number cannot tell you which half",
        f"Middle half of wages, US dollars a year before tax, United States, May {year}. "
        f"Axis from $0 to {money(PAY_AXIS_END_USD)}",
        rows,
        ("oews_national",),
    )


def _market_demand() -> Finding:
    projections = load("employment_projections")
    newest = projections[projections["round"] == projections["round"].max()]
    now = newest.set_index("soc_code").loc[list(OCCUPATIONS)]
    openings = now.sort_values("openings_jobs_per_year", ascending=False)
    most = openings.iloc[0]
    fastest = now.sort_values("change_pct", ascending=False).iloc[0]
    rows = [
        (
            row["occupation_title"].capitalize(),
            f"{whole(row['openings_jobs_per_year'])} ({signed_percent(row['change_pct'])})",
            float(row["openings_jobs_per_year"]),
        )
        for _, row in openings.iterrows()
    ]
    if fastest.name == most.name:
        title = f"{most['occupation_title'].capitalize()} grow fastest and have the most openings"
    else:
        times = most["openings_jobs_per_year"] / fastest["openings_jobs_per_year"]
        title = (
            f"{fastest['occupation_title'].capitalize()} grow fastest; "
            f"{_spoken(most['occupation_title'])} have "
            f"{one_decimal(times)} times as many openings"
        )
    years = str(most["round"]).replace("-", " to 20")
    return Finding(
        title,
        f"Projected openings a year and, in brackets, change of jobs from {years}, United States",
        _bars(rows, most["occupation_title"].capitalize()),
        ("employment_projections",),
    )


def _industry_trends() -> Finding:
    shares = load("ai_posting_share")
    own = shares[shares["country_code"] == "US"].sort_values("month")
    newest = own["month"].iloc[-1]
    month = newest[5:]
    name = calendar.month_name[int(month)]
    yearly = own[own["month"].str.endswith(month)].set_index("month")["ai_share_pct"]
    rows = [(at[:4], f"{one_decimal(pct)}%", float(pct)) for at, pct in yearly.items()]
    first, before, last = yearly.iloc[0], yearly.iloc[-2], yearly.iloc[-1]
    return Finding(
        f"AI terms stand in {one_decimal(last)}% of US advertisements: {one_decimal(before)}% a "
        f"year before, {one_decimal(first)}% in {yearly.index[0][:4]}",
        f"Share of job advertisements on Indeed that mention AI terms, {name} of each year, "
        "United States. A mention is no job",
        _bars(rows, newest[:4]),
        ("ai_posting_share",),
    )


def _claim_audit() -> Finding:
    from careerbook.explore.claims.claims import claims
    from careerbook.facts.tables import VERDICTS

    known = claims()
    counts = {verdict: sum(one.verdict == verdict for one in known) for verdict in VERDICTS}
    rows = [(verdict.capitalize(), str(count), float(count)) for verdict, count in counts.items()]
    return Finding(
        f"Of {len(known)} numbers on one career page, {counts['agrees']} agree with a source that "
        "can be read",
        "Claims by our verdict, which is editorial; the reasons stand with each claim",
        _bars(sorted(rows, key=lambda row: -row[2]), "Agrees"),
        ("claims",),
    )


def _profiles() -> list[Role]:
    from careerbook.roles import roles

    return [roles.load(slug) for slug in roles.slugs()]


def _deep(skill: str) -> int:
    """Count the roles that ask a skill at level 3 or higher."""
    return sum(
        any(rated.id == skill and rated.level >= DEEP for rated in role.skills)
        for role in _profiles()
    )


def _deep_rows(skills: Iterable[str]) -> list[tuple[str, str, float]]:
    from careerbook.roles import skills as common

    names, total = common.load(), len(_profiles())
    return [
        (names[skill].name, f"{_deep(skill)} of {total}", float(_deep(skill))) for skill in skills
    ]


def _core_responsibilities() -> Finding:
    stages = (
        "problem-framing",
        "data-preparation",
        "model-evaluation",
        "model-deployment",
        "model-monitoring",
    )
    rows = _deep_rows(stages)
    framing, watching = _deep(stages[0]), _deep(stages[-1])
    return Finding(
        f"Of {len(_profiles())} roles, {framing} must be good at framing a problem and {watching} "
        "at watching the model that came of it",
        "Roles that ask level 3 or higher of a skill, from the first stage of a model to the last",
        _bars(rows, rows[-1][0]),
        origin=JUDGMENT,
    )


def _best_practices() -> Finding:
    kept = ("model-evaluation", "data-preparation", "documentation", "test-design")
    rows = sorted(_deep_rows(kept), key=lambda row: -row[2])
    return Finding(
        f"{rows[0][1]} roles ask in depth for {rows[0][0].lower()}, {rows[-1][1]} for "
        f"{rows[-1][0].lower()}: careful work has few owners",
        "Roles that ask level 3 or higher: solves a new problem of this kind alone",
        _bars(rows, rows[-1][0]),
        origin=JUDGMENT,
    )


def _requirements() -> Finding:
    from careerbook.roles import skills as common

    names, profiles = common.load(), _profiles()
    musts: dict[str, int] = {}
    for role in profiles:
        for rated in role.skills:
            musts[rated.id] = musts.get(rated.id, 0) + rated.must_have
    top = sorted(musts, key=lambda skill: (-musts[skill], skill))[:5]
    rows = [
        (names[skill].name, f"{musts[skill]} of {len(profiles)}", float(musts[skill]))
        for skill in top
    ]
    return Finding(
        f"No skill is a must for every role: {rows[0][0].lower()} comes nearest, for {rows[0][1]}"
        if musts[top[0]] < len(profiles)
        else f"{rows[0][0]} is a must for every role",
        "Roles of this handbook that call a skill a must-have: more than one level short "
        "there needs work first",
        _bars(rows, rows[0][0]),
        origin=JUDGMENT,
    )


def _field_overview() -> Finding:
    crosswalk = load("role_soc_crosswalk")
    main = crosswalk[crosswalk["rank"] == 1]
    wages = load("oews_national")
    now = wages[wages["year"] == wages["year"].max()].set_index("soc_code")
    counted = main.groupby("soc_code").size()
    jobs = now.loc[list(counted.index)].sort_values("employment_jobs", ascending=False)
    rows = [
        (
            row["occupation_title"].capitalize(),
            f"{whole(row['employment_jobs'])} jobs, {counted[code]} "
            f"role{'s' if counted[code] > 1 else ''}",
            float(row["employment_jobs"]),
        )
        for code, row in jobs.iterrows()
    ]
    smallest, largest = jobs["employment_jobs"].min(), jobs["employment_jobs"].max()
    return Finding(
        f"{len(main)} roles share {len(counted)} official occupations, of {whole(smallest)} to "
        f"{whole(largest)} jobs each",
        f"Jobs in the occupation nearest to each role, United States, May {now['year'].iloc[0]}; "
        "most people in a large one do other work",
        _bars(rows, rows[0][0]),
        ("oews_national", "role_soc_crosswalk"),
    )


def _career_development() -> Finding:
    from careerbook.roles import roles

    paths = (
        "ml-engineer",
        "deep-learning-specialist",
        "applied-ml-scientist",
        "ml-product-manager",
        "ml-researcher",
    )
    profiles = [roles.load(slug) for slug in paths]
    tops = {role.name: role.ladder[-1].years for role in profiles}
    longest = max(end for _, end in tops.values())
    order = sorted(tops, key=lambda name: (tops[name], name))
    first = tops[order[0]][0]
    latest = tops[order[-1]][0]
    rows = tuple(
        Row(name, f"from year {tops[name][0]}", tops[name][0] / longest, 1, name == order[-1])
        for name in order
    )
    return Finding(
        f"The highest rung seldom comes before year {first}"
        + (f"; for the {order[-1]} not before year {latest}" if latest > first else ""),
        f"When people usually stand on the highest rung, on an axis of {longest} years in the "
        "field; many stay below for good",
        rows,
        origin=JUDGMENT,
    )


def _common_challenges() -> Finding:
    one_in, hit, false = 100, 0.95, 0.05
    bad = 1 / one_in
    alarms = bad * hit + (1 - bad) * false
    right = bad * hit / alarms
    rows = (
        Row("Alarms on a bad part", f"{percent(right)}%", 0, right, is_subject=True),
        Row("Alarms on a good part", f"{percent(1 - right)}%", 0, 1 - right),
    )
    return Finding(
        f"A check that is right in {percent(hit)}% of cases raises alarms of which "
        f"{percent(right)}% are justified, when one part in {one_in} is bad",
        "Share of all alarms. Arithmetic with chosen numbers: it finds "
        f"{percent(hit)}% of the bad parts and passes {percent(1 - false)}% of the good ones",
        rows,
        origin="arithmetic; the chapter works through a larger case",
    )


def _soft_skills() -> Finding:
    styles = load("onet_work_styles")
    usable = styles[styles["recommend_suppress"] != "Y"]
    means = usable.groupby("element_name")["importance"].mean().sort_values(ascending=False)
    shown = [*means.index[:3], *means.index[-2:]]
    rows = tuple(
        Row(
            name.capitalize(),
            f"{one_decimal(means[name])} of {MOST_IMPORTANT}",
            0,
            means[name] / MOST_IMPORTANT,
            name in shown[:2],
        )
        for name in shown
    )
    return Finding(
        f"{listed(shown[:2]).capitalize()} are rated highest in this work, {shown[-1].lower()} "
        "lowest",
        f"The three highest and two lowest of {len(means)} work styles by importance, mean of "
        f"{usable['onet_code'].nunique()} occupations, O*NET 29.3",
        rows,
        ("onet_work_styles",),
    )


FINDINGS: dict[str, Callable[[], Finding]] = {
    "best-practices": _best_practices,
    "career-development": _career_development,
    "claim-audit": _claim_audit,
    "common-challenges": _common_challenges,
    "core-responsibilities": _core_responsibilities,
    "field-overview": _field_overview,
    "industry-trends": _industry_trends,
    "market-demand": _market_demand,
    "requirements": _requirements,
    "salaries": _salaries,
    "soft-skills": _soft_skills,
}
"""Chapter -> what computes its finding."""
