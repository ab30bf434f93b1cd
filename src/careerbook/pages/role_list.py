"""The directive ``{role-list}``: links to all role chapters, under the names of their families."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from careerbook.pages.opening import FAMILIES
from careerbook.roles import roles

FOLDER = "roles"


class RoleList(SphinxDirective):
    """List the role chapters that the book has, family by family."""

    def run(self) -> list[nodes.Node]:
        """Return one list; each of its items is a family with its roles."""
        known: dict[str, list[tuple[str, str]]] = {name: [] for name in FAMILIES}
        for slug in roles.slugs():
            page = f"{FOLDER}/{slug}"
            if page in self.env.found_docs:
                role = roles.load(slug)
                known[role.families[0]].append((page, role.name))
        families = nodes.bullet_list(classes=["role-families"])
        for family, found in known.items():
            if found:
                links = nodes.bullet_list()
                links += [nodes.list_item("", self._link(page, name)) for page, name in found]
                name = nodes.paragraph("", FAMILIES[family])
                families += nodes.list_item("", name, links)
        return [families] if families.children else []

    def _link(self, page: str, name: str) -> nodes.paragraph:
        link = addnodes.pending_xref(
            "",
            nodes.inline("", name),
            refdomain="std",
            reftype="doc",
            reftarget=f"/{page}",
            refdoc=self.env.docname,
            refexplicit=True,
            refwarn=True,
        )
        return nodes.paragraph("", "", link)
