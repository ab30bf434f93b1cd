"""The picture that is shown where somebody shares a page: its finding and a few bars, as PNG.

Topics show the finding with which they open, roles the pay of their candidate occupations, every
other page the pay of all roles. Pictures are drawn while the book is built, with the fonts that
matplotlib brings, and have the same bytes each time. Nothing is asked of anybody: the address in
the page is the published one, and only who shares the page fetches it.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerbook.book.pages_address import published_address
from careerbook.facts.sources import source_of
from careerbook.kit import style
from careerbook.kit.pay_axis import PAY_AXIS_END_USD
from careerbook.pages.build_memory import key_of, remember
from careerbook.roles import roles
from careerbook.say.numbers import money
from careerbook.topics.finding import Finding, Row
from careerbook.topics.findings import FINDINGS, topic_finding

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "_static/share"
WIDTH_PX, HEIGHT_PX = 1200, 630
DPI = 100
BOOK = "The AI Careers Handbook"
WELCOME = "welcome"
MOST_ROWS = 8
TITLE_CHARACTERS = 52
"""Characters of a title that go into one line."""


def add_card(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Hand the page's picture to its layout; handler of ``html-page-context``."""
    if doctree is None:
        return
    name = card_of(pagename)
    context["share_image"] = f"{published_address()}/{FOLDER}/{name}.png"
    context["share_address"] = f"{published_address()}/{pagename}.html"
    context["share_says"] = finding_of(name).title


def write_cards(app: Sphinx, exception: Exception | None) -> None:
    """Draw the pictures of all pages that were built; handler of ``build-finished``."""
    if exception is not None or app.builder.name != "html":
        return
    folder = Path(app.outdir, FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {card_of(page) for page in app.env.found_docs}
    for name in sorted(wanted):
        finding = finding_of(name)
        key = key_of(repr(finding), Path(__file__).read_bytes(), style.TOKENS.read_bytes())
        png = remember(app, f"card-{name}", key, lambda finding=finding: draw(finding))  # type: ignore[misc]
        (folder / f"{name}.png").write_bytes(png)
    for old in folder.glob("*.png"):
        if old.stem not in wanted:
            old.unlink()


def card_of(page: str) -> str:
    """Return the name of a page's picture.

    Example
    -------
    >>> card_of("topics/salaries"), card_of("roles/ml-engineer"), card_of("explore/pay")
    ('topic-salaries', 'role-ml-engineer', 'welcome')
    """
    folder, _, name = page.rpartition("/")
    if folder == "topics" and name in FINDINGS:
        return f"topic-{name}"
    if folder == "roles" and name in roles.slugs():
        return f"role-{name}"
    return WELCOME


def finding_of(card: str) -> Finding:
    """Return what a picture says."""
    kind, _, name = card.partition("-")
    makers: dict[str, Callable[[], Finding]] = {
        "topic": lambda: topic_finding(name),
        "role": lambda: _role(name),
    }
    return makers.get(kind, _welcome)()


def _band(name: str, row: dict[str, Any], *, is_subject: bool) -> Row:
    low, high = (row[f"p{rank}_usd_per_year"] / PAY_AXIS_END_USD for rank in (25, 75))
    median = money(row["p50_usd_per_year"])
    return Row(name, median, min(low, 1), min(high, 1), is_subject)


def _role(slug: str) -> Finding:
    """Say what the occupations pay under which a role may be counted."""
    from careerbook.facts.data import load

    crosswalk = load("role_soc_crosswalk")
    own = crosswalk[crosswalk["role_slug"] == slug].sort_values("rank")
    wages = load("oews_national")
    newest = wages["year"].max()
    now = wages[wages["year"] == newest].set_index("soc_code")
    known = [code for code in own["soc_code"] if code in now.index]
    rows = tuple(
        _band(row["occupation_title"].capitalize(), row, is_subject=place == 0)
        for place, (_, row) in enumerate(now.loc[known].iterrows())
    )
    first = now.loc[known[0]]
    return Finding(
        f"{roles.load(slug).name}: half of {first['occupation_title'].lower()}, the nearest "
        f"occupation, are paid {money(first['p25_usd_per_year'])} to "
        f"{money(first['p75_usd_per_year'])}",
        f"Middle half and median, US dollars a year, United States, May {newest}",
        rows,
        ("oews_national",),
    )


def _welcome() -> Finding:
    from careerbook.roles.bands_chart import bands_title, role_pay_bands

    bands = role_pay_bands()
    rows = tuple(
        _band(
            ", ".join(role["name"] for role in row["roles"][:1]) + _more(row), row, is_subject=False
        )
        for row in bands.to_dict("records")
    )
    return Finding(
        bands_title(bands),
        f"Middle half and median, US dollars a year, United States, May {bands['year'].iloc[0]}",
        rows,
        ("oews_national",),
    )


def _more(row: dict[str, Any]) -> str:
    count = len(row["roles"]) - 1
    return f" and {count} more" if count else ""


def draw(finding: Finding) -> bytes:
    """Return a finding as a PNG of 1200 by 630 pixels, the same bytes each time."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.patches import Rectangle

    rows = finding.rows[:MOST_ROWS]
    with mpl.rc_context({"font.family": "DejaVu Sans"}):
        figure = Figure(figsize=(WIDTH_PX / DPI, HEIGHT_PX / DPI), dpi=DPI, facecolor=style.SURFACE)
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, WIDTH_PX)
        axes.set_ylim(HEIGHT_PX, 0)
        axes.set_axis_off()

        def say(x: float, y: float, text: str, size: float, color: str, **given: Any) -> None:
            # A dollar begins no formula here.
            text = text.replace("$", r"\$")
            axes.text(x, y, text, fontsize=size, color=color, va="baseline", **given)

        y = 64.0
        for line in textwrap.wrap(finding.title, TITLE_CHARACTERS)[:3]:
            say(56, y, line, 22, style.INK, family="DejaVu Serif", weight="bold")
            y += 44
        say(56, y, textwrap.shorten(finding.subtitle, 110, placeholder=" …"), 11.5, style.MUTED)
        top, bottom = y + 30, HEIGHT_PX - 76
        step = min(84.0, (bottom - top) / len(rows))
        left, right = 470, 950
        for place, row in enumerate(rows):
            middle = top + step * (place + 0.5)
            color = style.ACCENT if row.is_subject else style.BAND_STRONG
            axes.plot([left, right], [middle, middle], color=style.GRID, linewidth=1, zorder=0)
            start, end = (left + (right - left) * share for share in (row.start, row.end))
            size = min(36.0, step * 0.5)
            axes.add_patch(
                Rectangle((start, middle - size / 2), max(end - start, 4), size, color=color)
            )
            name = textwrap.shorten(row.name, 44, placeholder=" …")
            say(56, middle + 6, name, 13, style.INK)
            say(
                right + 20,
                middle + 6,
                textwrap.shorten(row.value, 26, placeholder=" …"),
                13,
                style.INK,
            )
        axes.plot([56, WIDTH_PX - 56], [HEIGHT_PX - 62] * 2, color=style.GRID, linewidth=1)
        say(56, HEIGHT_PX - 28, BOOK, 14, style.INK, family="DejaVu Serif", weight="bold")
        told = "; ".join(
            dict.fromkeys(source_of(table).short_citation for table in finding.sources)
        )
        told = f"Source: {told}" if told else f"Basis: {finding.origin}"
        told = textwrap.shorten(told, 90, placeholder=" …")
        say(WIDTH_PX - 56, HEIGHT_PX - 28, told, 11, style.MUTED, ha="right")
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", dpi=DPI, metadata={"Software": None})
    return buffer.getvalue()
