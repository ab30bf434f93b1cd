"""Styles and scripts joined to one file each, icon fonts cut down, nothing lost on the way."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from careerbook.pages import icons
from careerbook.pages.bundle import join_scripts, join_styles
from tests.pages.conftest import BuiltBook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a book's output folder with two style sheets that name other files."""
    files = {
        "_static/styles/theme.css": '@import "../basic.css";\n.a { color: red }',
        "_static/basic.css": ".b { background: url(minus.png) }",
        "_static/styles/deep.css": '.c { background: url("../vendor/x.svg") }'
        ".d { background: url(data:image/png;base64,AA) }",
        "_static/one.js": "const one = 1",
        "_static/two.js": '"use strict";\nconst two = one + 1;\n//# sourceMappingURL=two.js.map\n',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_imported_style_sheet_stands_where_it_was_imported(folder: Path) -> None:
    """No second request, and rules keep their order."""
    css = join_styles(folder, ("_static/styles/theme.css",))
    assert "@import" not in css
    assert css.index(".b") < css.index(".a")


def test_addresses_are_those_of_the_new_place(folder: Path) -> None:
    """A picture beside an old style sheet is found from the joined one; data stay as they are."""
    css = join_styles(folder, ("_static/styles/theme.css", "_static/styles/deep.css"))
    assert "url(minus.png)" in css
    assert "url(vendor/x.svg)" in css
    assert "url(data:image/png;base64,AA)" in css


def test_scripts_keep_their_order_and_end(folder: Path) -> None:
    """A file without a last semicolon does not run into the next; no map is promised."""
    script = join_scripts(folder, ("_static/one.js", "_static/two.js"))
    assert re.search(r'const one = 1\s*;\s*"use strict";\s*const two', script)
    assert "sourceMappingURL" not in script


def test_unused_icons_go_and_used_ones_stay() -> None:
    """Rules of other style parts are not touched."""
    css = (
        '.fa-lg{font-size:2em}.fa-rocketchat:before{content:"\\f3e8"}'
        '.fa-bars:before,.fa-navicon:before{content:"\\f0c9"}.x:after{content:"\\f107"}'
    )
    kept = icons.drop_unused_rules(css)
    assert "rocketchat" not in kept
    assert "fa-navicon" in kept
    assert "fa-lg" in kept
    assert icons.code_points(kept) == {0xF0C9, 0xF107}


@pytest.fixture(scope="module")
def theme_font() -> Path:
    """Return the theme's icon font."""
    import pydata_sphinx_theme

    root = Path(pydata_sphinx_theme.__file__).parent / "theme"
    return next(root.rglob("fa-solid-900.ttf"))


def test_small_font_has_the_icons_and_always_the_same_bytes(theme_font: Path) -> None:
    """A hundredth of the size; a character that the font lacks is left out."""
    small = icons.subset(theme_font, {0xF0C9, 0xF002, 0x41414})
    assert small == icons.subset(theme_font, {0xF002, 0xF0C9, 0x41414})
    assert len(small) < theme_font.stat().st_size / 100
    assert {0xF0C9, 0xF002} <= set(TTFont(io.BytesIO(small)).getBestCmap())


def test_page_names_an_icon_that_the_fonts_lost() -> None:
    """So that the build can say which name to add."""
    html = '<i class="fas fa-rocket"></i><span class="fa-solid fa-lg fa-otter"></span>'
    assert icons.unknown_icons(html) == {"otter"}


@pytest.mark.slow
def test_page_names_one_style_one_script_and_no_search_index(small: BuiltBook) -> None:
    """What the theme and the extensions add stands in two files; the search page keeps its own."""
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    page = small.html("index")
    styles = re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"', page)
    assert len([name for name in styles if "live/" not in name]) == 1
    css = (small.folder / "_build" / "html" / styles[0]).read_text(encoding="utf-8")
    assert "html[data-theme=" in css and ".highlight" in css
    assert "--cb-ink: #e9edf1" in css, "a page without a widget draws its charts in dark colors too"
    assert page.count("_static/book-") == 2
    assert "searchindex.js" not in page
    assert "searchindex.js" in small.html("search")


@pytest.mark.slow
def test_unknown_icon_makes_the_build_red_and_is_named(small: BuiltBook) -> None:
    """An author who uses a new icon is told where to add it."""
    small.write("trial.md", '# Trial\n\n<i class="fas fa-otter"></i>\n')
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode != 0
    assert "'otter'" in done.stdout + done.stderr
