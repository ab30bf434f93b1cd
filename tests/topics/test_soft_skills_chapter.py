"""What the chapter on soft skills tells of profiles and ratings is what they hold."""

from __future__ import annotations

from careerbook.facts import data
from careerbook.roles import roles

UNPAIRED = 2  # skills at most that the profile of an ML engineer lists of the six


def test_every_role_lists_communication_and_an_ml_engineer_little_else() -> None:
    """The only skill of the chapter that no profile leaves out."""
    paired = {
        "problem-framing",
        "domain-knowledge",
        "communication",
        "teamwork-and-planning",
        "stakeholder-work",
        "research-reading",
    }
    listed = {slug: {skill.id for skill in roles.load(slug).skills} for slug in roles.slugs()}
    assert set.intersection(*listed.values()) & paired == {"communication"}
    assert len(listed["ml-engineer"] & paired) <= UNPAIRED


def test_leadership_spreads_most_and_detail_is_high_everywhere() -> None:
    """The two ends of the chart of work styles."""
    styles = data.load("onet_work_styles").query("recommend_suppress != 'Y'")
    ratings = styles.pivot(index="element_name", columns="onet_code", values="importance")
    spread = ratings.max(axis=1) - ratings.min(axis=1)
    assert spread.nlargest(3).index.tolist() == [
        "Leadership",
        "Concern for Others",
        "Social Orientation",
    ]
    assert ratings.loc[["Attention to Detail", "Analytical Thinking"]].min().min() >= 4
    assert ratings.loc["Leadership"].idxmax() == "15-1299.09"
    assert not {"15-2051.00", "15-1252.00"} & set(ratings.columns)
