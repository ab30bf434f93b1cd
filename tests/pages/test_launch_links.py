"""Where a page opens as a notebook."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from careerbook.pages import launch_links


def links(suffix: str, lite: bool) -> list[dict[str, Any]]:
    """Return the groups of buttons of a page after the handler."""
    binder = {"type": "link", "text": "Binder", "url": "https://binder.example.org"}
    group = {"label": "launch-buttons", "buttons": [binder]}
    context = {
        "header_buttons": [group, {"label": "other", "buttons": []}],
        "pathto": lambda name, resource: f"../{name}",
    }
    env = SimpleNamespace(doc2path=lambda name: f"/book/{name}{suffix}")
    app = SimpleNamespace(env=env, config={launch_links.CONFIG_VALUE: lite})
    launch_links.set_links(app, "explore/pay", "page.html", context, None)  # type: ignore[arg-type]
    return context["header_buttons"]  # type: ignore[return-value]


def test_colab_was_asked_to_open_a_markdown_page() -> None:
    """The home page is no notebook: it has no launch links."""
    assert [group["label"] for group in links(".md", lite=True)] == ["other"]


def test_the_browser_itself_comes_first_where_jupyterlite_lies_beside() -> None:
    """By a relative address, which works under any."""
    first, binder = links(".ipynb", lite=True)[0]["buttons"]
    assert first["url"] == "../lite/index.html?path=explore/pay.ipynb"
    assert binder["text"] == "Binder"
    assert [one["text"] for one in links(".ipynb", lite=False)[0]["buttons"]] == ["Binder"]


def test_a_build_for_jupyterlite_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the environment; an empty variable asks for nothing."""
    for text, wanted in (("1", True), ("", False)):
        config = {launch_links.CONFIG_VALUE: False}
        monkeypatch.setenv(launch_links.VARIABLE, text)
        launch_links.read_environment(None, config)  # type: ignore[arg-type]
        assert config[launch_links.CONFIG_VALUE] is wanted
