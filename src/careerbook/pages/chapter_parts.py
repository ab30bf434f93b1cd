"""The parts of a role chapter: which sections each holds, and how much of one is short reading.

All role chapters have the same sections, so one table serves them all. A section is found by the
beginning of its id, which Sphinx makes of its heading.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A section of a role chapter.

    Attributes
    ----------
    begins
        How its id begins.
    label
        Its name in the navigation.
    rest
        Names what the short reading leaves out; empty when it leaves out nothing.
    shown
        How many of its first blocks the short reading shows.
    list_is_shown
        Whether the first list, with the paragraph that leads to it, is shown as well.
    columns
        Whether its subsections stand side by side.
    is_tool
        Whether a link to the section means what is folded in it, so that it opens the fold.
    """

    begins: str
    label: str
    rest: str = ""
    shown: int = 1
    list_is_shown: bool = False
    columns: bool = False
    is_tool: bool = False


@dataclass(frozen=True)
class ChapterPart:
    """Sections under one name."""

    name: str
    sections: tuple[Section, ...]


ROLE = (
    ChapterPart(
        "The job",
        (
            Section(
                "what-the-work-is",
                "What the work is",
                "What it is not, and who counts it",
                shown=2,
            ),
            Section("a-week-of-it", "A week of it", "What the week tells", shown=2),
            Section(
                "what-you-answer-for",
                "What you answer for",
                "Its limits, and every task with how often it comes",
            ),
        ),
    ),
    ChapterPart(
        "What it asks",
        (
            Section(
                "what-you-must-know",
                "Skills, and how deep",
                "Every skill with its level and the reason",
                list_is_shown=True,
            ),
            Section("tools", "Tools", "Tools by purpose, and certificates"),
            Section("ways-in", "Ways in", columns=True),
            Section("the-ladder", "The ladder", "What changes from rung to rung"),
        ),
    ),
    ChapterPart(
        "What it gives",
        (
            Section("pay", "Pay", "What the figures leave out, and pay by sector"),
            Section("growth", "Growth", "Every projection, and what growth cannot say"),
        ),
    ),
    ChapterPart(
        "See it done",
        (
            Section(
                "one-decision-worked-through",
                "One decision, worked through",
                "Decide it with code and numbers",
                shown=2,
            ),
            Section("traps-and-myths", "Traps and myths", "The other traps", shown=2),
            Section("how-to-prove-it", "How to prove it", "Projects that prove it"),
            Section("the-interview", "The interview", "What they ask, and what they listen for"),
        ),
    ),
    ChapterPart(
        "Is it yours?",
        (
            Section("who-should-not-take-it", "Who should not take it", "Who else", shown=3),
            Section(
                "check-yourself", "Check yourself", "Rate yourself, skill by skill", is_tool=True
            ),
            Section("related-roles", "Related roles", "The nearest roles, one by one"),
            Section("your-next-three-steps", "Your next three steps"),
            Section("what-next", "What next"),
        ),
    ),
)


def role_section(anchor: str) -> Section | None:
    """Return the section of a role chapter that has this id, or none.

    Example
    -------
    >>> role_section("what-you-answer-for-piece-by-piece").label
    'What you answer for'
    """
    for part in ROLE:
        for section in part.sections:
            if anchor.startswith(section.begins):
                return section
    return None
