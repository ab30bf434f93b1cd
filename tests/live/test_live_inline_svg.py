"""SVG files become parts of a page without disturbing it."""

import pytest

from careerbook.live.inline_svg import inline_form


def test_ids_and_their_uses_get_the_prefix():
    """Two pictures with the same ids can share a page."""
    svg = '<svg><path id="a"/><use href="#a" xlink:href="#a"/><g clip-path="url(#a)"/></svg>'
    text = inline_form(svg, "s1-")
    assert text.count("s1-a") == 4
    assert '"a"' not in text


def test_a_link_out_of_the_picture_is_kept():
    """Only ids of the picture itself are renamed."""
    assert 'href="#chapter"' in inline_form('<svg><a href="#chapter"/></svg>', "s1-")


def test_the_given_text_wins_over_the_pictures_own():
    """The author's alternative text comes first, then title and desc."""
    svg = "<svg><title>Pay &amp; place</title><desc>Two bars</desc></svg>"
    assert 'role="img" aria-label="Pay &amp; place Two bars"' in inline_form(svg, "")
    assert 'aria-label="Mine"' in inline_form(svg, "", "Mine")


def test_matplotlibs_rule_for_everything_stays_inside_the_picture():
    """As a style element the rule would hit every element of the page."""
    text = inline_form("<svg><style>*{stroke-linejoin: round}</style><path/></svg>", "")
    assert "<style" not in text
    assert "stroke-linejoin: round" in text


@pytest.mark.parametrize("part", ["<script>x()</script>", "<style>.a{fill:red}</style>"])
def test_a_picture_that_would_reach_into_the_page_stays_an_image(part):
    """Scripts and named style rules are not put inline."""
    assert inline_form(f"<svg>{part}</svg>", "") is None
