"""Every page is written again when the table of contents changes: each shows it at its side.

Sphinx writes again the pages that were read again, and those that list them; a renamed, added or
moved chapter would stay unknown to all others until they are edited.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

KNOWN = "careerbook_contents"
"""The table of contents of the last build, in Sphinx's environment."""


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return every page if the contents are not those of before; handler of ``env-updated``."""
    path = Path(app.srcdir, getattr(app.config, "external_toc_path", None) or "_toc.yml")
    contents = path.read_text(encoding="utf-8") if path.is_file() else ""
    is_new = getattr(env, KNOWN, contents) != contents
    setattr(env, KNOWN, contents)
    return sorted(env.all_docs) if is_new else []
