"""The claims of a career page with their verdicts; each opens to show how it was checked."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.explore.claims.claims import (
    ALL,
    BENCHMARK_SEPARATOR,
    MEANINGS,
    VERBS,
    chosen,
    claims,
    describe_claims,
    sections,
)
from careerbook.explore.claims.claims_chart import SOURCES, SUBTITLE, draw_claim_list
from careerbook.facts.tables import VERDICTS
from careerbook.kit.column_arrays import column_arrays
from careerbook.kit.credits import credits_of
from careerbook.kit.widget import BookWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

DEFAULT_VERDICT = "contradicts itself"
NOTHING_FOUND = "nothing found"
# Pixels at columns of 672 and 328: all but the list, and one closed claim; measured in Chromium.
AROUND_LIST = {"wide": 829, "narrow": 1306}
CLAIM = {"wide": 78, "narrow": 128}


class ClaimList(BookWidget):
    """Filter the claims by verdict and section; open one to see its check and its original.

    Parameters
    ----------
    verdict, section
        What is shown at first; ``"all"`` shows every one.

    Traits
    ------
    verdict
        One of :data:`careerbook.facts.tables.VERDICTS`, or ``"all"``.
    section
        A section of the page, or ``"all"``.
    claims
        All claims as columns of text; amounts carry their unit.
    words, sources
        Verdicts with their words, sections, subtitle; credits.

    Raises
    ------
    UnknownNameError
        When verdict or section is unknown; the widget keeps what it showed.

    Example
    -------
    >>> ClaimList("other population").frame["id"].tolist()
    ['C01', 'C21', 'C30']
    """

    KIND, VIEW_ID = "claim-list", "claims"
    ROOM_FOLLOWS = ("verdict", "section")

    verdict = t.Unicode(DEFAULT_VERDICT).tag(sync=True)
    section = t.Unicode(ALL).tag(sync=True)
    claims = t.Dict().tag(sync=True)
    words = t.Dict().tag(sync=True)
    sources = t.List(t.Dict()).tag(sync=True)

    def __init__(self, verdict: str = DEFAULT_VERDICT, section: str = ALL, **kwargs: Any) -> None:
        super().__init__(verdict=verdict, section=section, **tables(), **kwargs)

    @t.validate("verdict")
    def _known_verdict(self, proposal: dict[str, Any]) -> str:
        chosen((), verdict=proposal["value"])
        return str(proposal["value"])

    @t.validate("section")
    def _known_section(self, proposal: dict[str, Any]) -> str:
        chosen((), section=proposal["value"])
        return str(proposal["value"])

    def room(self) -> dict[str, int]:
        """Return the room for the claims that are shown."""
        shown = len(chosen(claims(), self.verdict, self.section))
        return {width: around + shown * CLAIM[width] for width, around in AROUND_LIST.items()}

    @property
    def frame(self) -> pd.DataFrame:
        """One row per claim shown; columns as in `careerbook.explore.claims.claims.Claim`."""
        import pandas as pd

        return pd.DataFrame(
            [asdict(claim) for claim in chosen(claims(), self.verdict, self.section)]
        )

    def chart(self) -> Chart:
        """Draw the claims by verdict; those not shown are empty tiles."""
        return draw_claim_list(self.verdict, self.section)

    def describe(self) -> str:
        """Say how many claims have which verdict, and which are shown; as in the page."""
        return describe_claims(claims(), self.verdict, self.section)

    def static_form(self) -> str:
        """Return the picture with the table of all claims: nothing can be filtered there."""
        return draw_claim_list().to_html()


@cache
def tables() -> dict[str, Any]:
    """Return what the browser needs, the same for every list."""
    import pandas as pd

    rows = [
        {**asdict(claim), "benchmarks": BENCHMARK_SEPARATOR.join(claim.benchmarks) or NOTHING_FOUND}
        for claim in claims()
    ]
    verdicts = [
        {"name": name, "verb": VERBS[name][0], "verbs": VERBS[name][1], "meaning": MEANINGS[name]}
        for name in VERDICTS
    ]
    return {
        "claims": column_arrays(pd.DataFrame(rows)),
        "words": {"verdicts": verdicts, "sections": list(sections()), "subtitle": SUBTITLE},
        "sources": credits_of(SOURCES),
    }
