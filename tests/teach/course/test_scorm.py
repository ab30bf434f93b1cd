"""SCORM packages: the files by the standard, and a stand-in for a platform that hears the score."""

from __future__ import annotations

import functools
import http.server
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zlib import crc32

import pytest
from playwright.sync_api import Browser, Page

from careerbook.cli import main
from careerbook.teach.course import scorm
from careerbook.teach.course.form import form_id
from tests.teach.course.test_fixed_form_page import EVERY_KIND, FORM, answer_right
from tests.visits import QuietHandler

PLATFORM = """<!doctype html><title>platform</title><script>
const kept = JSON.parse(sessionStorage.getItem("kept") ?? "{}");
const log = JSON.parse(sessionStorage.getItem("log") ?? "[]");
const note = (...call) => { log.push(call); sessionStorage.setItem("log", JSON.stringify(log)); };
let fresh = {};
window.API = {
  LMSInitialize: () => (note("initialize"), "true"),
  LMSGetValue: (name) => kept[name] ?? "",
  LMSSetValue: (name, value) => {
    if (typeof value !== "string" || REFUSE) return "false";
    fresh[name] = value;
    note("set", name, value);
    return "true";
  },
  LMSCommit: () => {
    Object.assign(kept, fresh); fresh = {};
    sessionStorage.setItem("kept", JSON.stringify(kept));
    note("commit");
    return REFUSE ? "false" : "true";
  },
  LMSFinish: () => (note("finish"), "true"),
};
</script><iframe src="index.html" width="900" height="700" title="form"></iframe>"""


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def package() -> dict[str, bytes]:
    """Make the package of a form with a question of every kind."""
    return unpacked(scorm.write(FORM, "A form"))


@pytest.fixture
def served(package: dict[str, bytes], tmp_path: Path) -> Iterator[str]:
    """Serve the package inside a platform that keeps what is committed."""
    for name, content in package.items():
        (tmp_path / name).write_bytes(content)
    for name, refuse in (("platform.html", "false"), ("broken.html", "true")):
        (tmp_path / name).write_text(PLATFORM.replace("REFUSE", refuse), encoding="utf-8")
    handler = functools.partial(QuietHandler, directory=str(tmp_path))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def kept(page: Page) -> dict[str, str]:
    return json.loads(page.evaluate("sessionStorage.getItem('kept')"))


def log(page: Page) -> list[list[str]]:
    return json.loads(page.evaluate("sessionStorage.getItem('log')"))


def test_the_manifest_names_one_unit_and_all_files(package: dict[str, bytes]) -> None:
    """SCORM 1.2, an item that reports, and each file that is in the package."""
    root = ET.fromstring(package["imsmanifest.xml"])
    space = {"i": scorm.NAMESPACE}
    assert root.findtext("i:metadata/i:schemaversion", namespaces=space) == "1.2"
    (resource,) = root.findall("i:resources/i:resource", space)
    assert resource.get(f"{{{scorm.ADL}}}scormtype") == "sco"
    files = {file.get("href") for file in resource.findall("i:file", space)}
    assert files == set(package) - {"imsmanifest.xml"}
    (item,) = root.findall(".//i:item", space)
    assert item.get("identifierref") == resource.get("identifier")
    assert resource.get("href") in files


def test_two_runs_give_the_same_bytes_and_nothing_foreign_is_named(package) -> None:
    """No time, no machine, no address."""
    assert unpacked(scorm.write(FORM, "A form")) == package
    own = package["index.html"] + package["start.js"]
    assert b"http" not in own


def test_every_answer_is_committed_with_the_score(served: str, page: Page) -> None:
    """After each of five answers a commit; the score is 20 for each that is right."""
    page.goto(f"{served}/platform.html")
    frame = page.frame_locator("iframe")
    frame.get_by_role("button", name="Hand in").wait_for()
    assert kept(page)["cmi.core.lesson_status"] == "incomplete"
    for count, one in enumerate(EVERY_KIND, start=1):
        answer_right(frame, one, crc32(FORM.encode()))  # type: ignore[arg-type]
        assert kept(page)["cmi.core.score.raw"] == f"{20 * count:.2f}"
    frame.get_by_role("button", name="Hand in").click()
    assert frame.locator(".cb-finding").inner_text() == "5 of 5 right, each all or nothing."
    done = kept(page)
    assert done["cmi.core.lesson_status"] == "completed"
    assert (done["cmi.core.score.min"], done["cmi.core.score.max"]) == ("0", "100")


def test_a_closed_tab_loses_nothing_and_the_next_visit_goes_on(served: str, page: Page) -> None:
    """Closing commits and finishes once; the answers stand where they stood."""
    page.goto(f"{served}/platform.html")
    frame = page.frame_locator("iframe")
    answer_right(frame, EVERY_KIND[1], 0)  # type: ignore[arg-type]
    page.goto(f"{served}/platform.html?again")
    frame.get_by_role("button", name="Hand in").wait_for()
    calls = [call[0] for call in log(page)]
    finish = calls.index("finish")
    assert calls[:finish][-1] == "commit"
    assert calls[: finish + 1].count("finish") == 1
    assert ["set", "cmi.core.exit", "suspend"] in log(page)
    assert frame.locator(f"[data-question='{EVERY_KIND[1]}'] input:checked").count() == 1
    assert kept(page)["cmi.core.score.raw"] == "20.00"


def test_a_platform_that_refuses_is_told_of(served: str, page: Page) -> None:
    """Nobody goes on in the belief that an answer was taken."""
    page.goto(f"{served}/broken.html")
    frame = page.frame_locator("iframe")
    answer_right(frame, EVERY_KIND[1], 0)  # type: ignore[arg-type]
    assert "did not take this answer" in frame.locator(".cb-status").inner_text()


def test_without_a_platform_the_form_works_and_says_that_nothing_is_graded(served, page) -> None:
    """Opened by itself."""
    page.goto(f"{served}/index.html")
    page.get_by_role("button", name="Hand in").wait_for()
    assert "nothing is graded" in page.locator(".cb-intro").inner_text()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "name the questions"),
        (["--form", "f1-zz"], "no id of a form"),
        (["--form", FORM, "--chapter", "topics/salaries"], "leave out --chapter"),
        (["--chapter", "topics/nowhere"], "nowhere"),
        (["--chapter", "topics/salaries", "--out", "no/folder.zip"], "there is no folder"),
    ],
)
def test_a_wrong_command_gets_one_sentence_and_writes_nothing(
    options, told, tmp_path, monkeypatch, capsys
) -> None:
    """Whatever is wrong."""
    monkeypatch.chdir(tmp_path)
    assert main(["course", "scorm", *options]) != 0
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_command_names_file_form_and_what_the_score_is(tmp_path, monkeypatch, capsys) -> None:
    """For a whole chapter."""
    monkeypatch.chdir(tmp_path)
    assert main(["course", "scorm", "--chapter", "topics/salaries"]) == 0
    told = capsys.readouterr().out
    (made,) = tmp_path.iterdir()
    assert made.name in told
    assert "8 questions" in told
    assert form_id(EVERY_KIND)[:3] in told
