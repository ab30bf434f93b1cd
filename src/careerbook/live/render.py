"""While pages are written: the static form in a live place, the page's state and scripts."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from .assets import ASSET_FOLDER, asset_files, host_files, to_json, write_files
from .collect import LiveStore, find_widget_bundles, forms_of, without_view
from .errors import LiveBuildError
from .foreign import is_address
from .nodes import LIVE_BUILDERS, live_widget

# The static form is the first of these that the output has, else whatever it has.
STATIC_FORMS = ("text/html", "image/svg+xml", "image/png", "image/jpeg", "text/plain")

_MEMORY_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


class PlaceWidgets(SphinxPostTransform):
    """Put each widget's static form into its place, before myst-nb picks one form per output."""

    default_priority = 3

    def run(self, **kwargs: Any) -> None:
        """Run the transform."""
        for bundle in list(find_widget_bundles(self.document)):
            without_view(bundle)
            _drop_memory_addresses(bundle)
            if self.app.builder.name not in LIVE_BUILDERS or "live_model" not in bundle:
                continue
            place = live_widget(
                "",
                *_static_form(bundle),
                model=bundle["live_model"],
                view=bundle["live_view"],
                attributes=bundle["live_attributes"],
            )
            bundle.replace_self(place)


def _drop_memory_addresses(bundle: nodes.container) -> None:
    """Write ``<Counter object>``, not where in memory it was: that differs in every build."""
    for block in list(bundle.findall(nodes.literal_block)):
        text = _MEMORY_ADDRESS.sub("", block.astext())
        block.rawsource = text
        block.children = []
        block += nodes.Text(text)


def _static_form(bundle: nodes.container) -> list[nodes.Node]:
    forms = forms_of(bundle)
    for mime_type in STATIC_FORMS:
        if mime_type in forms:
            return list(forms[mime_type].children)
    return [node for form in forms.values() for node in form.children]


def finish_reading(app: Sphinx, env: Any) -> None:
    """Stop for widgets that would be dead; otherwise write the shared files.

    The environment is not saved when this raises, so the next build reads the pages again
    and stops again.

    Raises
    ------
    LiveBuildError
        If any page shows a widget that cannot work without a kernel.
    """
    store = LiveStore.of(env)
    if problems := [problem for found in store.problems.values() for problem in found]:
        raise LiveBuildError(problems)
    if app.builder.name not in LIVE_BUILDERS or not store.pages:
        return
    # Imported names of the files carry their content's hash.
    files = host_files()
    shared = {name: text for page in store.pages.values() for name, text in page.assets.items()}
    for name, text in shared.items():
        files.update(asset_files(name, text))
    for page in store.pages.values():
        files.update({f"{name}.css": text for name, text in page.styles.items()})
    write_files(app.outdir / ASSET_FOLDER, files)


def _first_assets(models: dict[str, Any]) -> list[str]:
    """Name the shared data of the page's first widget, which the host asks for at once.

    Not its module: which of the module's two files the browser takes, only the host can tell.
    """
    first: dict[str, Any] = next(iter(models.values()), {})
    buffers = [buffer["asset"] for buffer in first.get("buffers", []) if "asset" in buffer]
    return list(dict.fromkeys([*first.get("values", {}).values(), *buffers]))


def add_page_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Give a page with widgets its state and the host; all other pages stay as they are."""
    page = LiveStore.of(app.env).pages.get(pagename)
    if page is None or app.builder.name not in LIVE_BUILDERS or "body" not in context:
        return
    # "<" never occurs outside strings in JSON; escaped, no text can close the script element.
    state = to_json(page.state).replace("<", "\\u003c")
    head = f'<script type="application/json" class="live-page">{state}</script>\n'
    # Behind the state and asynchronous: it waits for no script or style sheet of the theme, and
    # the first widget's files are on their way while the page is still being read.
    for name in host_files():
        if name.endswith(".js"):
            address = context["pathto"](f"{ASSET_FOLDER}/{name}", resource=True)
            head += f'<script async fetchpriority="high" src="{address}"></script>\n'
    for name in _first_assets(page.state["models"]):
        address = context["pathto"](f"{ASSET_FOLDER}/{name}.js", resource=True)
        head += f'<link rel="preload" as="script" href="{address}">\n'
    context["metatags"] = context.get("metatags", "") + head
    # Styles are linked from the head, not added by the host: so the static form has them from
    # the start, also without JavaScript, and nothing moves when the widget comes.
    folder = ASSET_FOLDER.removeprefix("_static/")
    for name, text in page.styles.items():
        app.add_css_file(text.strip() if is_address(text) else f"{folder}/{name}.css")
    for name in host_files():
        if name.endswith(".css"):
            app.add_css_file(f"{folder}/{name}")
