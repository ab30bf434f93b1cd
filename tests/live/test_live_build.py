"""What a build writes, and what stops it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.live.toy_sites import TOY_PAGES, TOYS, Code, write_notebook, write_site

pytestmark = pytest.mark.slow

FOREIGN = """
import anywidget
class Far(anywidget.AnyWidget):
    _esm = 'import * as d3 from "https://esm.sh/d3@7"; export default {}'
    _css = '@import url("https://fonts.test/a.css");'
Far()
"""


def page_state(html):
    return json.loads(re.search(r'class="live-page">(.*?)</script>', html)[1])


def test_a_page_without_widgets_gets_no_script(toy_site):
    """Neither host nor styles burden a plain page."""
    assert "live" not in re.sub(r"<title>.*?</title>", "", toy_site.html("plain"))
    assert "live-page" not in toy_site.html("index")


def test_nothing_of_the_stock_widget_manager_is_left(toy_site):
    """No require.js, no html-manager, no state of the kernel with its random ids."""
    for page in TOY_PAGES:
        html = toy_site.html(page)
        assert "require" not in html
        assert "html-manager" not in html
        assert "application/vnd.jupyter" not in html
        assert not re.search(r"[0-9a-f]{32}", re.sub(r"mystnb\.[0-9a-f]+", "", html))
        assert " at 0x" not in html


def test_two_widgets_and_two_pages_share_module_style_and_table(toy_site):
    """Each shared text is one file, named on every page that uses it."""
    first = page_state(toy_site.html("counters"))["models"]
    other = page_state(toy_site.html("parts"))["models"]
    modules = {one["esm"] for one in (*first.values(), *other.values()) if "name" in one["state"]}
    assert len(modules) == 1
    tables = {
        one["values"]["rows"]
        for one in (*first.values(), *other.values())
        if "rows" in one.get("values", {})
    }
    assert len(tables) == 1
    names = toy_site.shared()
    assert f"{modules.pop()}.js" in names
    assert f"{tables.pop()}.js" in names
    style = [name for name in names if name.startswith("style-")]
    assert len(style) == 1
    assert toy_site.html("counters").count(style[0]) == 1
    assert toy_site.html("parts").count(style[0]) == 1


def test_the_static_form_is_in_the_page_before_any_script(toy_site):
    """A reader without JavaScript sees the output's HTML."""
    assert re.search(
        r'data-live-state="static" style="--live-h-wide:300px;--live-h-narrow:500px">'
        r'<div class="live-static">\s*<div class="output text_html">'
        r'<div style="height:200px" class="toy-still">still',
        toy_site.html("heights"),
    )


def test_no_text_can_end_the_state_script(toy_site):
    """Less-than signs are escaped, so </script> in a trait is only text."""
    assert '"text":"it\'s </script>' not in toy_site.html("counters")
    assert page_state(toy_site.html("counters"))["models"]["m0"]["state"]["value"] == 3


def test_a_cell_that_needs_a_kernel_shows_its_result_and_a_note(build_site):
    """The computed output stays, a sentence says what is missing, nothing is hydrated."""
    site = build_site(
        {"frozen": TOY_PAGES["frozen"]},
        "live_kernel_note = 'Run me <elsewhere>.'\nlive_kernel_url = 'lite/?p={docname}.ipynb'\n",
    )
    html = site.html("frozen")
    assert "twice 4" in html
    assert html.count("Run me &lt;elsewhere&gt;.") == 2
    assert "Shown with x: 2. Run me" in html
    assert 'href="lite/?p=frozen.ipynb"' in html
    assert "live-widget" not in html


@pytest.fixture(scope="module")
def dead_site(build_site):
    """Build a book with widgets that cannot work without a kernel."""
    return build_site(
        {
            "good": [Code(f"{TOYS}\nCounter()")],
            "dead": ["Words", Code("from ipywidgets import IntSlider\nIntSlider()")],
            "part/far": [
                "Words",
                "More",
                Code(FOREIGN),
                Code(
                    "from toys import Parent\nhidden = Far()\nParent(child=hidden, hosted=hidden)"
                ),
            ],
        },
    )


def test_a_dead_widget_stops_the_build_with_page_cell_and_class(dead_site):
    """The message names everything that the author needs to find it."""
    assert dead_site.code != 0
    assert "dead, cell 3: IntSlider is shown, but is not an anywidget" in dead_site.log
    assert "needs-kernel" in dead_site.log


def test_a_foreign_address_stops_the_build_and_is_named(dead_site):
    """Module and style are told apart, with the address and the option that allows it."""
    assert "part/far, cell 4: Far loads https://esm.sh/d3@7 (in _esm)" in dead_site.log
    assert "part/far, cell 4: Far loads https://fonts.test/a.css (in _css)" in dead_site.log
    assert "live_allow_foreign" in dead_site.log


def test_a_foreign_address_is_found_in_a_child_widget(dead_site):
    """A widget that is not shown itself but comes with another is loaded all the same."""
    assert dead_site.log.count("part/far, cell 5: Far loads https://esm.sh/d3@7 (in _esm)") == 1


def test_the_second_build_fails_like_the_first(dead_site):
    """Cached pages do not turn a broken book green."""
    again = dead_site.build()
    assert again.code != 0
    assert "dead, cell 3: IntSlider" in again.log


def test_an_allowed_address_passes(build_site):
    """The option lets a book's author decide."""
    site = build_site(
        {"far": [Code(FOREIGN)]}, "live_allow_foreign = ['https://esm.sh/', 'https://fonts.test/']"
    )
    assert site.code == 0, site.log


def test_a_view_without_saved_state_stops_the_build(build_site):
    """A notebook that is not executed and was saved without widget state shows dead widgets."""
    view = "application/vnd.jupyter.widget-view+json"
    source = f"display({{'{view}': {{'model_id': 'gone'}}, 'text/plain': 'Lost()'}}, raw=True)"
    site = build_site({"lost": [Code(source)]})
    assert site.code != 0
    assert "lost, cell 2: Lost() is shown, but its state is not saved" in site.log


def test_an_unchanged_page_keeps_working_after_a_partial_build(tmp_path):
    """Pages that are not read again still find their shared files."""
    pages = {"one": [Code(f"{TOYS}\nCounter()")], "two": [Code("1 + 1")]}
    site = write_site(tmp_path, pages).build()
    before = site.html("one")
    shared = site.shared()
    (site.source / "index.md").write_text("# Changed\n\n```{toctree}\none\ntwo\n```\n")
    site.build()
    assert site.code == 0, site.log
    assert site.html("one") == before
    assert site.shared() == shared


def test_pages_read_in_parallel_are_the_same(toy_site, tmp_path):
    """Reading in two processes and in one, from scratch, gives the same bytes."""
    again = write_site(tmp_path, TOY_PAGES).build("html", "-j", "2")
    assert again.code == 0, again.log
    first = {
        path.relative_to(toy_site.built): path.read_bytes()
        for path in toy_site.built.rglob("*")
        if path.suffix in {".html", ".js", ".css"}
    }
    for path, content in first.items():
        assert (again.built / path).read_bytes() == content, path


def test_a_notebook_from_the_execution_cache_gives_the_same_page(tmp_path):
    """The cache sorts keys and keeps other random ids; the page does not show it."""
    pages = {"parts": TOY_PAGES["parts"]}
    site = write_site(tmp_path, pages, "nb_execution_mode = 'cache'\n").build()
    fresh, shared = site.html("parts"), site.shared()
    shutil.rmtree(site.built)
    site.build()
    assert "Using cached" in site.log
    assert site.html("parts") == fresh
    assert site.shared() == shared


def test_jupyter_book_fails_twice_over_a_dead_widget_and_passes_without(tmp_path):
    """The exit code is what a workflow goes by."""
    site = write_site(tmp_path, {"page": [Code("from ipywidgets import IntSlider\nIntSlider()")]})
    (site.source / "conf.py").unlink()
    (site.source / "_config.yml").write_text(
        "title: t\nexecute: {execute_notebooks: cache}\n"
        "sphinx: {extra_extensions: [careerbook.live]}\n"
    )
    (site.source / "_toc.yml").write_text("format: jb-book\nroot: index\nchapters:\n- file: page\n")
    (site.source / "index.md").write_text("# Index\n")
    program = Path(sys.executable).with_name("jupyter-book")
    command = [program, "build", site.source, "--path-output", tmp_path]
    command += ["-n", "-W", "--keep-going"]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode != 0
        assert "page, cell 2: IntSlider" in done.stdout + done.stderr
    write_notebook(site.source / "page.ipynb", "# Page", Code(f"{TOYS}\nCounter()"))
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    html = (tmp_path / "_build" / "html" / "page.html").read_text()
    assert 'class="live-widget"' in html
    assert "html-manager" not in html
    assert "require.min.js" not in html


def test_a_wrong_kernel_address_is_explained(build_site):
    """The option's only field is the page's name."""
    site = build_site({"frozen": TOY_PAGES["frozen"][1:]}, "live_kernel_url = 'x/{page}'\n")
    assert site.code != 0
    assert "the only field allowed is {docname}" in site.log


def test_other_formats_take_the_static_form(toy_site, tmp_path):
    """LaTeX gets the plain text, and nothing of the live page."""
    toy_site_latex = write_site(tmp_path, {"heights": TOY_PAGES["heights"][:2]}).build("latex")
    assert toy_site_latex.code == 0, toy_site_latex.log
    text = "".join(path.read_text() for path in toy_site_latex.built.glob("*.tex"))
    assert "Sized object" in text
    assert "live-widget" not in text


def test_pictures_are_inline_with_their_own_ids_and_text(toy_site):
    """Each picture of a page has a label and ids of its own."""
    html = toy_site.html("plain")
    assert html.count('role="img"') == 2
    assert 'aria-label="Two squares"' in html
    assert 'aria-label="Squares, said otherwise"' in html
    assert 'id="svg0-a"' in html
    assert "url(#svg1-a)" in html
