"""What the comparison of pay sources says in words, computed from its rows.

The browser says the same (``explore/sources/intervals.js``); both are tested on
``tests/explore/sources/source_intervals_cases.json``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careerbook.explore.sources.kinds import KINDS, in_order
from careerbook.explore.sources.rows import COUNTRY, NO_FIGURE, SMALL_SAMPLE, SourceRow
from careerbook.say.numbers import in_words, listed, money, two_decimals
from careerbook.say.wording import Words

WORDS = Words(__package__)

HOW_TO_READ = (
    f"US dollars a year before tax, {COUNTRY}. Thin bar: 10th to 90th percentile; thick bar: the "
    "middle half; mark: the median. Dashed: a claimed range; hollow mark: a claimed average. "
    "Shaded: the span of the medians that you count."
)
MAPPING = (
    "Which title stands for this role is our judgement, high, medium or low; the table says why. A "
    f"small sample has fewer than {SMALL_SAMPLE} people or postings: its median moves easily."
)
NOTHING_COUNTED = WORDS["nothing_counted"]


def medians(rows: Iterable[SourceRow], counted: Iterable[str]) -> list[SourceRow]:
    """Return the rows of the counted kinds that have a median, lowest first.

    Equal medians keep the order of the rows.
    """
    kinds = in_order(counted)
    found = [row for row in rows if row.kind in kinds and row.median is not None]
    return sorted(found, key=lambda row: row.median or 0)


def span_title(name: str, rows: Sequence[SourceRow], counted: Iterable[str]) -> str:
    """Return the finding: how far apart the medians lie; ``name`` is the role's."""
    found = medians(rows, counted)
    if not found:
        return WORDS.fill("no_median_title", name=name)
    low, high = _usd(found[0]), _usd(found[-1])
    if low == high:
        return f"{name}: a median of {low} a year"
    why = "whom you ask" if len({row.kind for row in found}) > 1 else "the title"
    return WORDS.fill("span_title", name=name, low=low, high=high, why=why)


def describe_sources(rows: Sequence[SourceRow], counted: Iterable[str]) -> str:
    """Say what remains of the sources that count: the span of medians, never an average."""
    kinds = in_order(counted)
    if not kinds:
        return NOTHING_COUNTED
    shown = [row for row in rows if row.kind in kinds]
    found = medians(shown, kinds)
    sentences = [_coverage(kinds, len({row.kind for row in found}))]
    if len(found) == 1:
        sentences.append(f"The median is {_usd(found[0])} ({_whose(found[0])}).")
    elif found:
        sentences.append(_span(found))
    bases = [KINDS[kind].bases for kind in kinds if any(row.kind == kind for row in found)]
    if len(bases) > 1:
        sentences.append(WORDS.fill("not_one_measure", bases=listed(bases)))
    claims = sum(row.kind == "claims" and not row.gap for row in shown)
    if claims:
        sentences.append(_claims(claims))
    sentences += [f"{row.title}: {row.gap}." for row in shown if row.gap not in ("", NO_FIGURE)]
    sentences += [
        f"{row.title}: median {row.texts[2]}."
        for row in shown
        if row.kind != "claims" and not row.gap and row.median is None
    ]
    empty = [KINDS[row.kind].name.lower() for row in shown if row.gap == NO_FIGURE]
    if empty:
        sentences.append(f"No figure for this role: {listed(empty)}.")
    return " ".join(sentences)


def _coverage(kinds: Sequence[str], with_median: int) -> str:
    if len(kinds) == 1:
        only = WORDS.fill("one_kind", kind=KINDS[kinds[0]].name.lower())
        return only if with_median else WORDS.fill("gives_no_median", only=only)
    give = {0: "none gives", 1: "one gives"}.get(with_median, f"{in_words(with_median)} give")
    return WORDS.fill("coverage", kinds=in_words(len(kinds)), give=give)


def _span(found: Sequence[SourceRow]) -> str:
    low, high = found[0], found[-1]
    times = two_decimals((high.median or 0) / (low.median or 1))
    return WORDS.fill(
        "span",
        count=in_words(len(found)),
        low=_usd(low),
        low_source=_whose(low),
        high=_usd(high),
        high_source=_whose(high),
        times=times,
    )


def _claims(count: int) -> str:
    words = "One claim gives" if count == 1 else f"{in_words(count).capitalize()} claims give"
    return WORDS.fill("claims", claims=words)


def _whose(row: SourceRow) -> str:
    return f"{KINDS[row.kind].name.lower()}, {row.title}"


def _usd(row: SourceRow) -> str:
    return money(row.median or 0)
