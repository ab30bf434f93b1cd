"""What the frame in the page says of the tables behind a picture."""

from __future__ import annotations

from careerbook.facts.sources import source_of
from careerbook.kit.credits import credit_of, credits_of


def test_a_credit_is_citation_licence_and_address() -> None:
    """As in the source line of a picture without script."""
    source = source_of("oews_national")
    credit = credit_of("oews_national")
    assert credit["url"] == source.url
    assert source.short_citation in credit["text"]
    assert f"({source.licence})" in credit["text"]


def test_a_table_that_comes_twice_is_cited_once_where_it_came_first() -> None:
    """Kinds of source may share a table."""
    found = credits_of(["oews_national", "claims", "oews_national"])
    assert found == [credit_of("oews_national"), credit_of("claims")]
