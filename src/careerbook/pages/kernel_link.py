"""Where the controls of a `needs-kernel` cell work: the page as a notebook on Binder.

The address is put together from what `_config.yml` says of the repository and the launch buttons,
so that a fork changes it in one place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

NOTE = "The controls work where Python runs."
LABEL = "Open this page as a notebook on Binder"


def set_kernel_link(app: Sphinx, config: Config) -> None:
    """Fill `live_kernel_url` unless the book sets its own; without Binder there is no link."""
    if not hasattr(config, "live_kernel_url"):  # a book without careerbook.live
        return
    options = config.html_theme_options or {}
    binder = (options.get("launch_buttons") or {}).get("binderhub_url")
    repository = urlsplit(options.get("repository_url") or "").path.strip("/")
    if config.live_kernel_url or not binder or not repository:
        return
    branch = options.get("repository_branch") or "main"
    folder = (options.get("path_to_docs") or "").strip("/")
    path = "/".join(part for part in (folder, "{docname}.ipynb") if part)
    config.live_kernel_url = f"{binder}/v2/gh/{repository}/{branch}?urlpath=lab/tree/{path}"
    config.live_kernel_note, config.live_kernel_label = NOTE, LABEL
