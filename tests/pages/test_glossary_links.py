"""The first use of a term becomes a link, and only in prose: judged on small document trees."""

from __future__ import annotations

from docutils import nodes

from careerbook.book.glossary import Entry, Glossary, TermFinder, own
from careerbook.pages.glossary_links import link_terms

MEANING = "Something that a reader can look up."
TERMS = TermFinder(
    Glossary(
        reviewed_on=own().reviewed_on,
        basis=MEANING,
        entry=(
            Entry(term="median", means=MEANING),
            Entry(term="percentile", also=("25th percentile",), means=MEANING),
        ),
    )
)


def linked(*children: nodes.Node) -> list[str]:
    """Return the texts that were linked in a document of these parts."""
    document = nodes.container("", *children)
    link_terms(document, TERMS, lambda entry, text: nodes.reference("", text, refid=entry.anchor))
    made = [node for node in document.findall(nodes.reference) if node.get("refid")]
    return [node.astext() for node in made]


def paragraph(text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.Text(text))


def test_only_the_first_use_is_linked():
    """One link a term and page, in reading order, across paragraphs and emphasis."""
    parts = [
        nodes.paragraph(
            "", "", nodes.emphasis("", "", nodes.Text("Medians")), nodes.Text(" rose.")
        ),
        paragraph("The median and the 25th percentile; percentiles again."),
    ]
    assert linked(*parts) == ["Medians", "25th percentile"]


def test_the_text_around_a_link_stays_as_it_was():
    """Nothing is lost, doubled or left empty."""
    document = nodes.container("", paragraph("median, percentile, median"))
    link_terms(document, TERMS, lambda entry, text: nodes.reference("", text, refid=entry.anchor))
    assert document.astext() == "median, percentile, median"
    assert all(text.astext() for text in document.findall(nodes.Text))
    ids = [node["refid"] for node in document.findall(nodes.reference)]
    assert ids == ["term-median", "term-percentile"]


def test_what_is_no_prose_is_left_alone():
    """Headings, links, code, charts, captions, table heads and cell results keep their text."""
    text = "median"
    cell = nodes.container("", paragraph(text), classes=["cell"])
    table_head = nodes.thead("", nodes.row("", nodes.entry("", paragraph(text))))
    assert (
        linked(
            nodes.section("", nodes.title("", text)),
            nodes.paragraph("", "", nodes.reference("", text, refuri="a.html")),
            nodes.paragraph("", "", nodes.literal("", text)),
            nodes.literal_block("", text),
            nodes.figure("", nodes.caption("", text), nodes.legend("", paragraph(text))),
            nodes.comment("", text),
            nodes.raw("", f"<p>{text}</p>", format="html"),
            table_head,
            cell,
        )
        == []
    )


def test_table_cells_are_prose():
    """A week told in a table is read like any other text."""
    body = nodes.tbody("", nodes.row("", nodes.entry("", paragraph("the median"))))
    assert linked(nodes.table("", nodes.tgroup("", body, cols=1))) == ["median"]


def test_folded_text_is_skipped_and_the_next_use_is_linked():
    """A reader who has not opened a solution has not read the word."""
    parts = [
        nodes.raw("", "<details>\n<summary>median</summary>", format="html"),
        paragraph("The median."),
        nodes.raw("", "</details>", format="html"),
        paragraph("Now the medians."),
    ]
    assert linked(*parts) == ["medians"]
