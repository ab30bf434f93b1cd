"""The command `careerbook`: what it prints and its exit codes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from careerbook import cli

STALE = "# A\n\n[1](appendix/figures.md#ds-employment)\n"
ROOT = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a book with one page and work inside it."""
    (tmp_path / "book").mkdir()
    (tmp_path / "data").mkdir()
    config = "repository:\n  url: https://github.com/someone/some-book\n"
    (tmp_path / "_config.yml").write_text(config, encoding="utf-8")
    for file in ("sources.toml", "role_titles.toml"):
        shutil.copy(ROOT / "data" / file, tmp_path / "data" / file)
    for folder in ("tables", "roles", "questions"):
        shutil.copytree(ROOT / "data" / folder, tmp_path / "data" / folder)
    (tmp_path / "book" / "index.md").write_text(STALE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_check_prints_findings_and_exits_1(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stale number is named with file, line, rule and advice."""
    assert cli.main(["check"]) == cli.FINDINGS
    printed = capsys.readouterr().out
    assert "book/index.md, line 3: BK010" in printed
    assert "262,440" in printed
    assert "careerbook check --fix" in printed


def test_fix_rewrites_and_then_all_rules_are_kept(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """After --fix the page says what the data say, and nothing else has changed."""
    assert cli.main(["check", "--fix"]) == cli.OK
    assert "rewritten: book/index.md" in capsys.readouterr().out
    text = (project / "book" / "index.md").read_text(encoding="utf-8")
    assert text == STALE.replace("[1]", "[262,440]")
    assert cli.main(["check"]) == cli.OK
    assert "1 page: all rules are kept." in capsys.readouterr().out


def test_grades_are_printed_and_nothing_is_judged(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table is for comparing chapters; a stale number does not make it fail."""
    (project / "book" / "pay.md").write_text("# Pay\n\nIt varies.\n", encoding="utf-8")
    assert cli.main(["check", "--grade"]) == cli.OK
    assert re.search(r"^pay\.md +2 +2\.0 +[\d.-]+$", capsys.readouterr().out, re.MULTILINE)


def test_check_of_named_pages_leaves_the_others_alone(project: Path) -> None:
    """An author checks one page while another is unfinished."""
    (project / "book" / "good.md").write_text("# B\n", encoding="utf-8")
    (project / "book" / "appendix").mkdir()
    good = project / "book" / "appendix" / "good.md"
    good.write_text("# B\n", encoding="utf-8")
    assert cli.main(["check", str(good)]) == cli.OK
    assert cli.main(["check", "book/appendix"]) == cli.OK
    assert cli.main(["check", "book/index.md"]) == cli.FINDINGS


def test_unknown_path_is_one_readable_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong path exits with 2 and no traceback."""
    assert cli.main(["check", "book/gone.md"]) == cli.FAILED
    printed = capsys.readouterr().err
    assert printed.startswith("careerbook: book/gone.md is no page")
    assert "Traceback" not in printed


def test_no_book_exits_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Outside a checkout the command says where it looked."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check"]) == cli.FAILED
    assert "no book found" in capsys.readouterr().err


def test_broken_notebook_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no JSON is an error of its own, not a crash."""
    (project / "book" / "bad.ipynb").write_text("{", encoding="utf-8")
    assert cli.main(["check"]) == cli.FAILED
    assert "bad.ipynb is not a notebook" in capsys.readouterr().err


def test_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """--rules needs no book."""
    assert cli.main(["check", "--rules"]) == cli.OK
    assert "BK011  Numbers in prose are links to their entries" in capsys.readouterr().out


def test_numbers_writes_the_appendix_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second run changes nothing, so that Sphinx reads nothing again."""
    assert cli.main(["numbers"]) == cli.OK
    page = project / "book" / "appendix" / "figures.md"
    assert '<a id="ds-median-wage"></a>' in page.read_text(encoding="utf-8")
    before = page.stat().st_mtime_ns
    assert cli.main(["numbers"]) == cli.OK
    assert "already current" in capsys.readouterr().out
    assert page.stat().st_mtime_ns == before


def test_one_number_is_printed_with_its_link(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An author asks for a number and pastes the link."""
    assert cli.main(["numbers", "--id", "ds-median-wage"]) == cli.OK
    printed = capsys.readouterr().out
    assert r"[\$120,230](../appendix/figures.md#ds-median-wage)" in printed
    assert "BLS OEWS, May 2025" in printed
    assert cli.main(["numbers", "--id", "no-such"]) == cli.FAILED


def test_tables_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each table with its rows, period, age and licence."""
    assert cli.main(["data", "list"]) == cli.OK
    (line,) = [ln for ln in capsys.readouterr().out.splitlines() if "oews_metro_2025" in ln]
    assert re.search(r" 5,371  May 2025 +\d+ (months|years) +public domain  \w", line)


def test_dictionary_check_passes_for_the_checkout() -> None:
    """The committed dictionary is current."""
    assert cli.main(["dictionary", "--check"]) == cli.OK


def test_wrong_usage_exits_with_2() -> None:
    """The parser's own exit code for a wrong command line is ours as well."""
    with pytest.raises(SystemExit) as error:
        cli.main(["no-such-command"])
    assert error.value.code == cli.FAILED


def test_help_is_instant() -> None:
    """Neither pandas nor Sphinx is imported to print the help."""
    code = (
        "import sys; from careerbook import cli\n"
        "try: cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'pandas', 'sphinx', 'matplotlib'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip().endswith("[]")
