"""Rules on form: no word or mark, and no pattern of them, gives the keys of the bank away.

:mod:`careerbook.assess.knowledge.form_cues` says what a cue is and when its shares are near;
:mod:`careerbook.assess.knowledge.form_guess` puts all of them together.
"""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.assess.knowledge.form_cues import shares
from careerbook.assess.knowledge.form_guess import guess
from careerbook.assess.knowledge.question_kinds import Choice
from careerbook.assess.knowledge.question_wording import Wrong, each
from careerbook.assess.knowledge.questions import Bank

GUESSED_FROM = 20  # questions: of fewer the hit rate says nothing


def telling_cues(bank: Bank) -> Iterator[Wrong]:
    """Find words and marks that stand in keys more or less often than in wrong options."""
    options = [option for _, q in each(bank) if isinstance(q, Choice) for option in q.option]
    keys = [option.text for option in options if option.key]
    wrong = [option.text for option in options if not option.key]
    if not keys or not wrong:
        return
    for share in shares(keys, wrong):
        if share.tells:
            problem = f"gives keys away: in {share.told}"
            yield "", "option", share.cue, problem, "shares that chance could bring about"


def guessed_by_form(bank: Bank) -> Iterator[Wrong]:
    """Find a bank whose keys are guessed from the form of the options alone."""
    asked = [
        (q.stem, [option.text for option in q.option], q.keys[0])
        for _, q in each(bank)
        if isinstance(q, Choice) and len(q.keys) == 1
    ]
    if len(asked) < GUESSED_FROM:
        return
    hits = guess(asked)
    if hits.rate > hits.limit:
        problem = f"form alone finds the key of {hits.rate:.0%} of {len(asked)} questions"
        allowed = f"{hits.limit:.0%} at most, where chance is {hits.chance:.0%}"
        yield "", "option", f"{hits.rate:.2f}", problem, allowed
