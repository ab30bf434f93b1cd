"""Widgets answer in a real browser, from a server and from a folder, with nothing foreign."""

import pytest

from tests.live.toy_sites import Code, write_site

pytestmark = pytest.mark.browser

LIVE = '.live-widget[data-live-state="live"]'


def wait_live(page, count):
    """Wait until so many widgets of the page are live."""
    page.wait_for_function(
        "([selector, count]) => document.querySelectorAll(selector).length >= count",
        arg=[LIVE, count],
    )


def texts(page, selector):
    return page.locator(selector).all_inner_texts()


@pytest.fixture(params=["http", "file"])
def address(request, toy_site, serve):
    """Give the book's address: on a server, or in a folder."""
    if request.param == "file":
        return toy_site.built.as_uri()
    return serve(toy_site.built)


def test_a_click_is_answered_and_two_views_of_a_model_agree(address, open_page):
    """The counter counts, also where the same model is shown a second time."""
    guarded = open_page(f"{address}/counters.html")
    page = guarded.page
    wait_live(page, 5)
    page.click(".toy-counter >> nth=0")
    page.click(".toy-counter >> nth=1")
    assert texts(page, ".toy-counter") == ["first: 5", "first: 5", "second: 0"]
    guarded.assert_clean()


def test_shared_texts_are_loaded_once(address, open_page):
    """Three widgets of one class and two tables load one file each."""
    guarded = open_page(f"{address}/counters.html")
    wait_live(guarded.page, 5)
    shared = [one for one in guarded.requests if "/live/module-" in one or "/live/value-" in one]
    assert len(shared) == 3  # the counter's module, the table's module, the table
    assert len(set(shared)) == 3
    guarded.assert_clean()


def test_over_http_a_module_is_a_file_and_from_a_folder_a_text(toy_site, serve, open_page):
    """The browser compiles a file aside; from a folder it may not import one."""
    for base, ending in ((serve(toy_site.built), "esm.js"), (toy_site.built.as_uri(), "js")):
        guarded = open_page(f"{base}/counters.html")
        wait_live(guarded.page, 5)
        modules = [one for one in guarded.requests if "/live/module-" in one]
        assert {one.rpartition("/")[2].partition(".")[2] for one in modules} == {ending}
        guarded.assert_clean()


def test_a_server_that_tells_a_wrong_type_for_modules_leaves_no_widget_dead(
    toy_site, serve, open_page
):
    """Some servers call every script plain text: the module is then taken from its text."""
    guarded = open_page("about:blank")
    page = guarded.page
    page.route(
        "**/*.esm.js",
        lambda route: route.fulfill(body="export default {}", content_type="text/plain"),
    )
    page.goto(f"{serve(toy_site.built)}/counters.html")
    wait_live(page, 5)
    page.click(".toy-counter >> nth=0")
    assert texts(page, ".toy-counter")[0] == "first: 4"


def test_a_module_that_fails_is_run_once_also_over_http(toy_site, serve, open_page):
    """A second run would hide the first failure behind its own."""
    guarded = open_page("about:blank")
    page = guarded.page
    failing = "globalThis.runs = (globalThis.runs ?? 0) + 1; throw new Error('by itself');"
    page.route(
        "**/*.esm.js", lambda route: route.fulfill(body=failing, content_type="text/javascript")
    )
    page.goto(f"{serve(toy_site.built)}/heights.html")
    page.get_by_text("importing its module: by itself").first.wait_for()
    assert page.evaluate("globalThis.runs") == 1


def test_a_widget_cannot_spoil_the_shared_table_of_another(address, open_page):
    """Each model has its own copy; quotes, line ends and closing tags arrive unharmed."""
    guarded = open_page(f"{address}/counters.html")
    wait_live(guarded.page, 5)
    found = guarded.page.evaluate(
        "[...document.querySelectorAll('.toy-table')].map((one) => one.textContent)"
    )
    assert found == ["sum 124750 it's </script>\u2028\\"] * 2


def test_initialize_runs_once_per_model_and_cleanup_per_view(toy_site, open_page):
    """Two views, one initialize; disposal calls back and brings the static form again."""
    guarded = open_page(f"{toy_site.built.as_uri()}/counters.html")
    page = guarded.page
    wait_live(page, 5)
    log = "window.toyLog.filter((line) => line.endsWith(' first'))"
    assert page.evaluate(log) == ["initialize first", "render first", "render first"]
    page.evaluate("liveWidgets.dispose(document.getElementById('live-v0'))")
    page.wait_for_function("toyLog.includes('cleanup first')")
    wrapper = page.locator("#live-v0")
    assert wrapper.get_attribute("data-live-state") == "static"
    assert wrapper.locator(".live-static").is_visible()
    page.evaluate("liveWidgets.dispose()")
    page.wait_for_function("toyLog.includes('forget first')")
    assert page.evaluate(log)[-2:] == ["abort first", "forget first"]
    page.evaluate("liveWidgets.start(document.getElementById('live-v0'))")
    page.wait_for_selector(f"#live-v0{LIVE}")
    guarded.assert_clean()


def test_events_come_as_widget_modules_expect_them(toy_site, open_page):
    """Synchronous, once per trait and once in all; equal values are silent; off is off."""
    guarded = open_page(f"{toy_site.built.as_uri()}/counters.html")
    wait_live(guarded.page, 5)
    heard = guarded.page.evaluate(
        """async () => {
          const model = await liveWidgets.model("m0");
          const heard = [];
          const hear = (name) => (...details) => heard.push([name, details.length]);
          const again = hear("again");
          model.on("change:value", hear("value"));
          model.on("change", hear("any"));
          model.on("change:list change:name", again);
          model.set({ value: 50, name: "new" });
          heard.push("set returned");
          model.set("value", 50);
          model.set("list", [1, { a: 2 }]);
          model.set("list", [1, { a: 2 }]);
          model.off("change:list", again);
          model.set("list", [2]);
          return heard;
        }"""
    )
    assert heard == [
        ["value", 3],
        ["again", 3],
        ["any", 2],
        "set returned",
        ["again", 3],
        ["any", 2],
        ["any", 2],
    ]


def test_a_broken_listener_does_not_stop_the_others(toy_site, open_page):
    """The error is reported, the next listener still hears."""
    guarded = open_page(f"{toy_site.built.as_uri()}/counters.html")
    wait_live(guarded.page, 5)
    value = guarded.page.evaluate(
        """async () => {
          const model = await liveWidgets.model("m0");
          let heard = 0;
          model.on("change:value", () => { throw new Error("broken listener"); });
          model.on("change:value", () => heard++);
          model.set("value", 1);
          return heard;
        }"""
    )
    assert value == 1
    assert any("broken listener" in error for error in guarded.errors)


def test_messages_to_the_kernel_are_kept_not_sent(toy_site, open_page):
    """A send does no harm and can be looked at."""
    guarded = open_page(f"{toy_site.built.as_uri()}/counters.html")
    wait_live(guarded.page, 5)
    guarded.page.click(".toy-counter >> nth=0")
    sent = guarded.page.evaluate("liveWidgets.sent")
    assert sent == [{"model": "m0", "content": {"kind": "clicked"}, "buffers": []}]
    guarded.assert_clean()


def test_styles_are_applied_once(toy_site, open_page):
    """The module's style is linked once and reaches the widget."""
    guarded = open_page(f"{toy_site.built.as_uri()}/counters.html")
    page = guarded.page
    wait_live(page, 5)
    colour = "getComputedStyle(document.querySelector('.toy-counter')).color"
    assert page.evaluate(colour) == "rgb(1, 2, 3)"
    assert page.locator('link[href*="live/style-"]').count() == 1


def test_binary_traits_arrive_as_data_views(address, open_page):
    """A large and a deeply nested buffer have the bytes that Python gave them."""
    guarded = open_page(f"{address}/parts.html")
    guarded.page.wait_for_selector(".toy-bytes")
    assert texts(guarded.page, ".toy-bytes") == ["DataView 18000 9 deep"]
    guarded.assert_clean()


def test_a_widget_reaches_and_hosts_another(address, open_page):
    """References work through get_model and through host.getWidget; invoke says no politely."""
    guarded = open_page(f"{address}/parts.html")
    page = guarded.page
    page.wait_for_selector(".toy-refusal")
    assert texts(page, ".toy-parent") == ["child has 5"]
    page.get_by_role("button", name="child: 5").click()
    assert texts(page, ".toy-parent") == ["child has 6"]
    assert texts(page, ".toy-refusal") == [
        '"compute" is computed in Python; this page has no running kernel'
    ]
    guarded.assert_clean()


def test_a_container_can_show_a_child_the_jupyter_way(toy_site, open_page):
    """create_view gives an element to put somewhere, and removes it again with its cleanup."""
    guarded = open_page(f"{toy_site.built.as_uri()}/counters.html")
    wait_live(guarded.page, 5)
    answer = guarded.page.evaluate(
        """async () => {
          const model = await liveWidgets.model("IPY_MODEL_m0");
          const view = await model.widget_manager.create_view(model);
          document.body.append(view.el);
          const text = view.el.textContent;
          view.remove();
          await new Promise(requestAnimationFrame);
          return [text, view.el.isConnected, toyLog.at(-1), model.get("layout").get("width")];
        }"""
    )
    assert answer == ["first: 3", False, "cleanup first", None]


def test_linked_widgets_follow_each_other(address, open_page):
    """A jslink goes both ways, a jsdlink one way, and a chain goes through."""
    guarded = open_page(f"{address}/parts.html")
    page = guarded.page
    wait_live(page, 7)
    page.get_by_role("button", name="left: 7").click()
    assert page.get_by_role("button", name="right: 8").count() == 1
    page.get_by_role("button", name="right: 8").click()
    assert page.get_by_role("button", name="left: 9").count() == 1
    page.get_by_role("button", name="below: 9").click()
    assert page.get_by_role("button", name="right: 9").count() == 1
    guarded.assert_clean()


def test_a_layout_given_in_python_is_applied(toy_site, open_page):
    """Width set on the widget's layout reaches its element."""
    guarded = open_page(f"{toy_site.built.as_uri()}/parts.html")
    wait_live(guarded.page, 7)
    left = guarded.page.get_by_role("button", name="left:")
    assert left.evaluate("(one) => one.parentElement.style.width") == "250px"


def test_a_throwing_widget_says_so_and_harms_no_other(address, open_page):
    """Three ways to fail: each is told, keeps its static form, and the fourth widget works."""
    guarded = open_page(f"{address}/broken.html")
    page = guarded.page
    wait_live(page, 1)
    page.wait_for_function("document.querySelectorAll('.live-error').length === 3")
    alerts = page.get_by_role("alert").all_inner_texts()
    assert "importing its module: broken module" in alerts[0]
    assert "running initialize: broken initialize" in alerts[1]
    assert "running render: broken render" in alerts[2]
    states = '.live-widget[data-live-state="error"] > .live-static'
    assert [one.is_visible() for one in page.locator(states).all()] == [True] * 3
    assert "half done" not in page.inner_text("body")
    page.click(".toy-counter")
    assert texts(page, ".toy-counter") == ["healthy: 1"]
    assert guarded.foreign == []


def test_without_javascript_the_static_form_stands(address, open_page):
    """No script, no reserved room, no empty box."""
    guarded = open_page(f"{address}/heights.html", java_script_enabled=False)
    still = guarded.page.locator(".toy-still").first
    assert still.is_visible()
    wrapper = guarded.page.locator("#live-v0").bounding_box()
    assert wrapper["height"] == pytest.approx(200, abs=1)


# Where a widget and two paragraphs stood at the moment the widget began to load: that moment is too
# short to be waited for from outside.
NOTE_PLACES = """
window.places = {};
window.placeOf = (what) => {
  const paragraph = (text) =>
    [...document.querySelectorAll("p")].find((p) => p.textContent.includes(text));
  const node = what === null ? paragraph("A paragraph that must not move.")
    : document.getElementById(what) ?? paragraph(what);
  const { x, y, width, height } = node.getBoundingClientRect();
  return { x, y, width, height };
};
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.dataset.liveState !== "loading") continue;
    window.places[target.id] = [target.id, null, "Another paragraph"].map(window.placeOf);
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-live-state"] });
"""


@pytest.mark.parametrize(("width", "height"), [(1000, 300), (360, 500)])
def test_nothing_moves_when_the_widget_comes_alive(toy_site, open_page, width, height):
    """With right hints neither the place nor what follows it moves."""
    guarded = open_page("about:blank", viewport={"width": width, "height": 800})
    page = guarded.page
    page.add_init_script(
        """window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    page.add_init_script(NOTE_PLACES)
    # No sidebar: the column is as wide as the window.
    page.goto(f"{toy_site.built.as_uri()}/heights.html")
    page.wait_for_selector(f"#live-v0{LIVE}")
    before = tuple(page.evaluate("window.places['live-v0'].slice(0, 2)"))
    after = page.get_by_text("A paragraph that must not move.")
    assert page.locator(".toy-sized").first.is_visible()
    assert not page.locator(".toy-still").first.is_visible()
    now = tuple(page.evaluate("['live-v0', null].map(window.placeOf)"))
    assert after.is_visible()
    assert now == before
    assert now[0]["height"] == pytest.approx(height, abs=2)
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift") < 0.02


def test_a_static_form_taller_than_the_widget_does_not_let_the_page_jump(toy_site, open_page):
    """On screen the place keeps the height of its static form; below, room may be given back."""
    guarded = open_page("about:blank")
    page = guarded.page
    page.add_init_script(NOTE_PLACES)
    page.goto(f"{toy_site.built.as_uri()}/heights.html")
    page.wait_for_selector(f"#live-v1{LIVE}")
    before = page.evaluate("window.places['live-v1'][2]")
    after = page.evaluate("window.placeOf('Another paragraph')")
    below = page.evaluate("innerHeight")
    assert after == before or min(before["y"], after["y"]) >= below


def test_a_far_widget_waits_until_the_reader_comes_near(toy_site, open_page):
    """Nothing is spent on what is not seen; scrolling wakes it."""
    guarded = open_page(f"{toy_site.built.as_uri()}/heights.html")
    page = guarded.page
    wait_live(page, 2)
    assert page.locator("#live-v2").get_attribute("data-live-state") == "static"
    page.get_by_text("The end.").scroll_into_view_if_needed()
    page.wait_for_selector(f"#live-v2{LIVE}")


@pytest.mark.parametrize("hash_", ["#live-v2", "#view:far-away?role=x"])
def test_an_address_with_the_widgets_name_wakes_and_shows_it(toy_site, open_page, hash_):
    """A link to a widget leads to a live widget."""
    guarded = open_page(f"{toy_site.built.as_uri()}/heights.html{hash_}")
    page = guarded.page
    page.wait_for_selector(f"#live-v2{LIVE}")
    assert page.locator("#live-v2").evaluate(
        "(one) => one.getBoundingClientRect().top < innerHeight"
    )


def test_the_host_loaded_twice_does_nothing_more(toy_site, open_page):
    """A second copy of the script leaves the page alone."""
    guarded = open_page(f"{toy_site.built.as_uri()}/counters.html")
    page = guarded.page
    wait_live(page, 5)
    page.evaluate(
        """() => new Promise((resolve, reject) => {
          const first = document.querySelector('script[src*="live/host-"]');
          const second = document.createElement("script");
          second.src = first.src + "?again";
          second.onload = resolve;
          second.onerror = () => reject(new Error(`${second.src} did not load`));
          document.head.append(second);
        })"""
    )
    assert page.locator(".toy-counter").count() == 3
    assert page.evaluate("toyLog.filter((line) => line.startsWith('initialize')).length") == 2
    guarded.assert_clean()


def test_a_strict_content_security_policy_is_enough(toy_site, serve, open_page, tmp_path):
    """Scripts only from the own site and from blobs: everything still answers."""
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\' blob:">'
    html = toy_site.html("counters").replace("<head>", f"<head>{policy}")
    strict = toy_site.built / "strict.html"
    strict.write_text(html, encoding="utf-8")
    try:
        guarded = open_page(f"{serve(toy_site.built)}/strict.html")
        page = guarded.page
        wait_live(page, 5)
        page.click(".toy-counter >> nth=0")
        assert texts(page, ".toy-counter")[0] == "first: 4"
    finally:
        strict.unlink()
    # The bare theme's own inline script for its search box is refused, ours are not inline.
    assert [error for error in guarded.errors if "live" in error] == []


STRANGERS = [
    Code("from drawdata import ScatterWidget\nScatterWidget(width=500, height=300)"),
    Code("from wigglystuff import Slider2D, SortableList\nSlider2D(width=200, height=200)"),
    Code("SortableList(['one', 'two'], addable=True)"),
    Code(
        "from PIL import Image\nfrom jupyter_bbox_widget import BBoxWidget\n"
        "Image.new('RGB', (200, 100), 'navy').save('dot.png')\n"
        "BBoxWidget(image='dot.png', classes=['cat', 'dog'])"
    ),
]


@pytest.fixture(scope="module")
def strangers(tmp_path_factory):
    """Build a page with widgets that nobody here wrote, from three packages of PyPI."""
    site = write_site(tmp_path_factory.mktemp("strangers"), {"strangers": STRANGERS}).build()
    assert site.code == 0, site.log
    return site


@pytest.fixture(params=["http", "file"])
def strange_page(request, strangers, serve, open_page):
    """Open the strangers' page with all widgets live, and hold that it stays clean."""
    folder = strangers.built
    address = folder.as_uri() if request.param == "file" else serve(folder)
    guarded = open_page(f"{address}/strangers.html", viewport={"width": 1000, "height": 2000})
    wait_live(guarded.page, 4)
    yield guarded.page
    # drawdata gives its picture height="auto", which no browser knows; Jupyter logs the same.
    own = 'Error: <svg> attribute height: Expected length, "auto".'
    guarded.errors = [error for error in guarded.errors if error != own]
    guarded.assert_clean()


def trait(page, view, name):
    """Read a trait of the model behind a view."""
    return page.evaluate(
        """async ([view, name]) => {
          const id = document.getElementById(view).dataset.liveModel;
          return (await liveWidgets.model(id)).get(name);
        }""",
        [view, name],
    )


def drag(page, locator, start, end):
    """Drag inside an element, between two points measured from its corner."""
    locator.scroll_into_view_if_needed()
    box = locator.bounding_box()
    page.mouse.move(box["x"] + start[0], box["y"] + start[1])
    page.mouse.down()
    page.mouse.move(box["x"] + end[0], box["y"] + end[1], steps=8)
    page.mouse.up()


def test_drawdata_draws(strange_page):
    """Painting over the picture leaves points in the model."""
    assert trait(strange_page, "live-v0", "data") == []
    drag(strange_page, strange_page.locator("#live-v0 svg.dd-scatter-svg"), (150, 100), (300, 200))
    assert len(trait(strange_page, "live-v0", "data")) > 0


def test_wigglystuff_slides(strange_page):
    """Dragging over the plane changes both coordinates."""
    drag(strange_page, strange_page.locator("#live-v1 canvas"), (100, 100), (140, 60))
    assert trait(strange_page, "live-v1", "x") == pytest.approx(0.5, abs=0.05)
    assert trait(strange_page, "live-v1", "y") == pytest.approx(0.5, abs=0.05)


def test_wigglystuff_sorts(strange_page):
    """A word typed into the list arrives in the model."""
    field = strange_page.locator("#live-v2 input[type=text]").last
    field.fill("three")
    field.press("Enter")
    assert trait(strange_page, "live-v2", "value") == ["one", "two", "three"]


def test_bbox_widget_marks(strange_page):
    """The picture comes from a binary trait; a drag over it makes a box in the model."""
    picture = strange_page.locator("#live-v3 img, #live-v3 image, #live-v3 svg").first
    drag(strange_page, picture, (30, 20), (90, 70))
    boxes = trait(strange_page, "live-v3", "bboxes")
    assert len(boxes) == 1
    assert boxes[0]["label"] == "cat"
