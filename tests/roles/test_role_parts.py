"""The lists of a role profile as parts of a page: complete, accessible, with their basis."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from careerbook.errors import UnknownNameError
from careerbook.facts.tables import ROLE_SLUGS
from careerbook.roles import role_parts, roles
from careerbook.roles.role_part import RolePart, plain

ROLE = "machine-learning-specialist"
PARTS = (
    role_parts.tasks_of,
    role_parts.skills_asked,
    role_parts.tools_of,
    role_parts.certifications_of,
    role_parts.portfolio_of,
    role_parts.interview_of,
    role_parts.related_roles,
)
VOID = {"br", "img"}


class Balance(HTMLParser):
    """Counts what is open; complains where tags cross."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
@pytest.mark.parametrize("slug", ROLE_SLUGS)
def test_every_part_of_every_role_is_sound_html(slug, part):
    """Tags are closed, headers have their scope, and the basis is named."""
    shown = part(slug)
    html = shown.to_html()
    balance = Balance()
    balance.feed(html)
    assert balance.open == []
    body = html.split("</style>")[1]
    assert body.count("<th ") == body.count('scope="col"') + body.count('scope="row"')
    assert body.count('scope="col"') == len(shown.columns)
    assert body.count('scope="row"') == len(shown.rows) >= 1
    assert "editorial judgment" in shown.basis
    assert re.search(r"reviewed \d{1,2} \w+ \d{4}", shown.basis)
    assert all(len(row) == len(shown.columns) for row in shown.rows)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_plain_text_says_the_same_without_markup(part):
    """A renderer without HTML shows every row, with words and no tags."""
    shown = part(ROLE)
    bundle = shown._repr_mimebundle_()
    assert bundle["text/html"] == shown.to_html()
    assert bundle["text/plain"].count("\n- ") == len(shown.rows)
    assert "<" not in bundle["text/plain"]
    for row in shown.rows:
        assert plain(row[0]) in bundle["text/plain"]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_an_unknown_role_is_refused(part):
    """A typing error in a chapter stops the build and names what there is."""
    with pytest.raises(UnknownNameError, match="machine-learning-specialist"):
        part("machine-learning-specialst")


def test_skills_are_those_of_the_profile_the_weightiest_first():
    """Level, weight, must-have and basis are the profile's; nothing is left out."""
    profile = roles.load(ROLE)
    shown = role_parts.skills_asked(ROLE)
    weights = [float(row[2]) for row in shown.rows]
    assert weights == sorted((need.importance for need in profile.skills), reverse=True)
    must = [row for row in shown.rows if "must-have" in row[0]]
    assert len(must) == sum(need.must_have for need in profile.skills)
    summary, reasons = shown.fold
    assert "Why" in summary
    for need in profile.skills:
        assert plain(need.reason) in plain(reasons)
    assert plain(profile.onet.credit) in plain(reasons)


@pytest.mark.parametrize("slug", ROLE_SLUGS)
def test_a_basis_on_a_public_ladder_links_to_it(slug):
    """A rating that rests on a published framework leads there; the others have no link."""
    urls = [need.basis_url for need in roles.load(slug).skills if need.basis_url]
    cells = " ".join(row[-1] for row in role_parts.skills_asked(slug).rows)
    assert sorted(re.findall(r'href="([^"]+)"', cells)) == sorted(urls)


def test_tasks_are_sorted_by_how_often_they_come_up():
    """Daily work stands first, and every task of the profile is there once."""
    shown = role_parts.tasks_of(ROLE)
    assert [row[0] for row in shown.rows] == ["Every day", "Every week", "At times"]
    assert sum(row[1].count("<li>") for row in shown.rows) == len(roles.load(ROLE).tasks)


def test_each_certificate_says_when_to_look_again():
    """A certificate stands with its issuer, its address and a date."""
    certificates = roles.load(ROLE).certifications
    shown = role_parts.certifications_of(ROLE)
    for item, row in zip(certificates, shown.rows, strict=True):
        assert item.issuer in row[0]
        assert item.url in row[0]
        assert row[2] == role_parts.day(item.check_by)


def test_a_role_without_certificates_says_so():
    """An empty list is a sentence, not an empty table."""
    without = [slug for slug in ROLE_SLUGS if not roles.load(slug).certifications]
    for slug in without:
        assert "no certificate" in role_parts.certifications_of(slug).to_text()


def test_related_roles_are_linked_where_they_have_a_chapter(tmp_path, monkeypatch):
    """No link leads to a chapter that is not written."""
    related = [item.slug for item in roles.load(ROLE).related]
    (tmp_path / f"{related[0]}.ipynb").touch()
    monkeypatch.setenv("CAREERBOOK_PAGES", "..")
    html = role_parts.related_roles(ROLE, chapters=tmp_path).to_html()
    assert re.findall(r'href="([^"]+)"', html) == [f"../roles/{related[0]}.html"]
    assert html.count('scope="row"') == len(related)


def test_words_of_a_profile_cannot_become_markup():
    """Text is escaped on its way into the table's head and caption."""
    part = RolePart("a < b", ("A & B", "C"), (("x", "y"),), "basis")
    assert "a &lt; b" in part.to_html()
    assert "A &amp; B" in part.to_html()


@pytest.mark.parametrize("slug", ROLE_SLUGS)
def test_every_role_has_its_live_parts(slug):
    """Pay, growth and self-check open for each role and say something about it."""
    from careerbook.assess.skills.gap_widget import SkillGap
    from careerbook.explore.growth.explorer_widget import GrowthExplorer
    from careerbook.explore.pay.explorer_widget import PayExplorer

    for widget in (PayExplorer(slug), GrowthExplorer(f"role:{slug}"), SkillGap(slug)):
        assert len(widget.describe()) > 40
