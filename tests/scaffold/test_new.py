"""`careerbook new`: what it writes can be built at once, and a refusal leaves no trace."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from careerbook import cli
from careerbook.errors import CareerbookError
from careerbook.scaffold import writing
from careerbook.scaffold.contents import with_page
from careerbook.scaffold.role import new_role
from careerbook.scaffold.topic import new_topic
from tests.roles.role_chapters import Chapter
from tests.roles.test_role_chapters import PARTS, SECTIONS, STARTING_POINTS

ROOT = Path(__file__).resolve().parents[2]
WRITTEN_TO = ("book", "data", "_config.yml", "_toc.yml")
ROLE, TOPIC = "prompt-engineer", "open-data"
RUN = """
import sys, types
shown = types.ModuleType("shown")
for source in {sources!r}:
    exec(source, shown.__dict__)
"""


def checkout(folder: Path, *more: str) -> Path:
    """Copy what the command writes to, and more; caches stay."""
    ignore = shutil.ignore_patterns("__pycache__", "_build", ".ipynb_checkpoints")
    for name in (*WRITTEN_TO, *more):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignore)
        else:
            shutil.copy(source, folder / name)
    return folder


def state(folder: Path) -> dict[str, bytes]:
    """Return every file that an author owns."""
    paths = [*(folder / "book").rglob("*"), *(folder / "data").rglob("*"), folder / "_toc.yml"]
    return {str(path): path.read_bytes() for path in paths if path.is_file()}


def in_checkout(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the copy's own package, as a contributor does."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "HOME": str(folder), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a role and a topic with the command and bring the generated files up to date."""
    folder = checkout(tmp_path_factory.mktemp("checkout"), "src")
    for arguments in (["new", "role", ROLE, "--like", "ml-engineer"], ["new", "topic", TOPIC]):
        done = in_checkout(folder, "-m", "careerbook.cli", *arguments)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a fresh copy of the checkout."""
    return checkout(tmp_path)


def test_only_placeholders_notes_and_tests_of_exercises_are_left_to_mend(written: Path) -> None:
    """Profile, crosswalk, titles and both pages keep every rule but the two about placeholders."""
    done = in_checkout(written, "-m", "careerbook.cli", "check")
    assert done.returncode == cli.FINDINGS, done.stderr
    found = [line for line in done.stdout.splitlines() if ": BK" in line]
    of_ours = [line for line in found if ROLE in line or TOPIC in line or "TODO:" in line]
    notes = [line.split(":")[0] for line in of_ours if ": BK068" in line]
    assert sorted(set(notes)) == [
        f"data/exercises/topics/{TOPIC}.toml",
        *(f"data/teaching/{name}.toml" for name in (f"roles/{ROLE}", f"topics/{TOPIC}")),
    ]
    assert {line.split(": BK")[1][:3] for line in of_ours} == {"044", "066", "068"}
    for file in (
        f"book/roles/{ROLE}.ipynb",
        f"book/topics/{TOPIC}.ipynb",
        f"data/roles/{ROLE}.toml",
        "data/role_titles.toml",
        "data/tables/role_soc_crosswalk.csv",
    ):
        assert any(line.startswith(file) for line in of_ours), file


@pytest.mark.parametrize("page", [f"roles/{ROLE}", f"topics/{TOPIC}"])
def test_every_code_cell_runs(written: Path, page: str) -> None:
    """The author sees a built page before the first word is written."""
    cells = json.loads((written / f"book/{page}.ipynb").read_text("utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    assert sources
    done = in_checkout(written, "-c", RUN.format(sources=sources))
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_role_chapter_has_the_sections_of_the_others(written: Path) -> None:
    """Sections, ways in, live parts and the cell with controls stand where the tests want them."""
    chapter = Chapter(written / f"book/roles/{ROLE}.ipynb")
    assert chapter.headings(1) == ["Prompt Engineer"]
    headings = chapter.headings(2)
    assert len(headings) == len(SECTIONS)
    assert all(h.startswith(wanted) for h, wanted in zip(headings, SECTIONS, strict=True))
    ways = [h for h in chapter.headings(3) if h.startswith("You ")]
    assert all(who in way for who, way in zip(STARTING_POINTS, ways, strict=True))
    for call, section in PARTS.items():
        (cell,) = [n for n, c in chapter.code.items() if call.format(slug=ROLE) in c["source"]]
        assert chapter.section_of(cell).startswith(section)
    assert [c for c in chapter.code.values() if "needs-kernel" in c["metadata"].get("tags", [])]


def test_the_page_stands_at_the_end_of_its_part(written: Path) -> None:
    """Only one line is added for each page; the rest of the file is as it was."""
    old = (ROOT / "_toc.yml").read_text("utf-8").splitlines()
    new = (written / "_toc.yml").read_text("utf-8").splitlines()
    added = [line.strip() for line in new if line not in old]
    assert added == [f"- file: roles/{ROLE}", f"- file: topics/{TOPIC}"]
    assert [line for line in new if line.strip() not in added] == old
    assert new[new.index(f"      - file: roles/{ROLE}") - 1].startswith("      - file: roles/")


def test_comments_and_odd_layout_of_the_contents_stay() -> None:
    """The file is edited as text."""
    toc = "# head\nparts:\n- chapters:\n  -  file: roles/a  # the first\n  # end of roles"
    assert with_page(toc, "roles/b") == toc.replace(
        "# the first\n", "# the first\n  -  file: roles/b\n"
    )
    assert with_page("- file: roles/a", "roles/b") == "- file: roles/a\n- file: roles/b\n"


def test_three_steps_are_printed(
    copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The author is told what comes next, from any folder of the checkout."""
    monkeypatch.chdir(copy / "book")
    assert cli.main(["new", "topic", TOPIC, "--name", "Data that are open"]) == cli.OK
    printed = capsys.readouterr().out
    assert f"written: book/topics/{TOPIC}.ipynb" in printed
    assert [line.strip()[:2] for line in printed.splitlines() if line.strip()[:1] in "123"] == [
        "1.",
        "2.",
        "3.",
    ]
    assert "# Data that are open" in (copy / f"book/topics/{TOPIC}.ipynb").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["role", "Prompt-Engineer"], "is no slug"),
        (["role", "prompt--engineer"], "is no slug"),
        (["role", "../prompt"], "is no slug"),
        (["role", "a" * 61], "is no slug"),
        (["role", "ml-engineer"], "already exists"),
        (["topic", "salaries"], "already exists"),
        (["role", ROLE, "--like", "ml-enginer"], "ml-engineer"),
        (["role", ROLE, "--name", "Prompt\nengineer"], "is no name"),
        (["role", ROLE, "--name", 'Prompt "engineer"'], "is no name"),
    ],
)
def test_a_refusal_says_why_and_writes_nothing(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str], copy: Path
) -> None:
    """Malformed or taken names stop the command before the first file."""
    before = state(copy)
    assert cli.main(["new", *arguments, "--project", str(copy)]) == cli.FAILED
    assert told in capsys.readouterr().err
    assert state(copy) == before


def test_rows_or_lines_that_are_left_over_stop_it(copy: Path) -> None:
    """A half-removed role is not written on top of its remains."""
    table = copy / "data/tables/role_soc_crosswalk.csv"
    table.write_text(table.read_text("utf-8").replace("ml-engineer,", f"{ROLE},"), "utf-8")
    toc = copy / "_toc.yml"
    toc.write_text(toc.read_text("utf-8").replace("topics/salaries", f"topics/{TOPIC}"), "utf-8")
    before = state(copy)
    with pytest.raises(CareerbookError, match="already has rows"):
        new_role(copy, ROLE)
    with pytest.raises(CareerbookError, match="already lists"):
        new_topic(copy, TOPIC)
    toc.write_text("root: index\n", "utf-8")
    with pytest.raises(CareerbookError, match="no page of topics/"):
        new_topic(copy, TOPIC)
    toc.write_bytes(before[str(toc)])
    assert state(copy) == before


def test_a_full_disk_leaves_everything_as_it_was(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the last file cannot be written, the first ones are taken back."""
    before = state(copy)
    write = Path.write_bytes
    failed: list[str] = []

    def full(path: Path, content: bytes) -> int:
        if path.name == "_toc.yml" and not failed:
            failed.append(path.name)
            raise OSError(28, "No space left on device", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        new_role(copy, ROLE)
    assert failed
    assert state(copy) == before


@pytest.mark.parametrize(
    ("slug", "every_word", "name"),
    [
        ("ai-tutor", True, "AI Tutor"),
        ("mlops-lead", True, "MLOps Lead"),
        ("open-data", False, "Open data"),
    ],
)
def test_names_are_made_from_slugs(slug: str, every_word: bool, name: str) -> None:
    """Acronyms keep their capitals; roles write every word with one."""
    assert writing.name_of(slug, None, every_word=every_word) == name
