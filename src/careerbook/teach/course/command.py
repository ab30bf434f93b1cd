"""The command ``careerbook course``: what an instructor hands out, from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from careerbook.teach.course.formats import FORMATS

Commands = argparse._SubParsersAction  # the type that argparse gives its groups of commands
EXAMPLES = """examples:
  careerbook course questions --chapter topics/salaries --to moodle-xml
  careerbook course questions --topic statistics --to canvas-new --out statistics.zip
  careerbook course questions --to moodle-xml --rows 20 --seed 7
  careerbook course scorm --chapter topics/salaries
  careerbook course paper --chapter topics/salaries --large
  careerbook course exercises --chapter topics/salaries --out exercises
  careerbook course slides --chapter topics/salaries
  careerbook course report answers/
  careerbook course syllabus --start 2027-03-01 --days mon,wed --zone Europe/Vienna

Every command says what it wrote and what it left out. Nothing is sent anywhere.
"""


def add_course(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the command to the parsers of ``careerbook``."""
    course = commands.add_parser(
        "course",
        help="what an instructor hands out: questions, syllabus, reports",
        description="Make what a course needs from the book's chapters, notes and questions.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    inner = course.add_subparsers(required=True, metavar="COMMAND")
    _add_questions(inner)
    _add_scorm(inner)
    _add_paper(inner)
    _add_exercises(inner)
    _add_slides(inner)
    _add_report(inner)
    _add_syllabus(inner)


def _add_questions(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "questions",
        help="questions for a learning platform",
        description=(
            "Write the questions on chapters and topics for a learning platform: all of them, or "
            "those that are named."
        ),
    )
    _add_selection(parser)
    parser.add_argument("--to", required=True, metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: named after the source")
    parser.add_argument("--rows", type=int, default=0, metavar="N",
                        help="fresh variants of each question that draws numbers")  # fmt: skip
    parser.add_argument("--seed", type=int, metavar="N", help="with --rows: yours, kept private")
    parser.set_defaults(run=_lazily("questions_command"))


def _add_selection(parser: argparse.ArgumentParser) -> None:
    """Add what names questions; :func:`careerbook.teach.course.selection.chosen` reads it."""
    parser.add_argument("--chapter", action="append", default=[], metavar="NAME",
                        help="a chapter, such as topics/salaries; may be repeated")  # fmt: skip
    parser.add_argument("--topic", action="append", default=[], metavar="NAME",
                        help="a topic of the knowledge check; may be repeated")  # fmt: skip
    parser.add_argument("--form", metavar="ID", help="the id of a fixed form")


def _add_scorm(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "scorm",
        help="a fixed form that reports a score to a platform",
        description=(
            "Write a fixed form as a SCORM 1.2 package, which Moodle and others show inside a "
            "course. The id comes from the page of fixed forms; with --chapter or --topic the form "
            "has all of their questions."
        ),
    )
    _add_selection(parser)
    parser.add_argument("--title", default="", metavar="TEXT", help="default: the book's title")
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: named after the form")
    parser.set_defaults(run=_lazily("scorm_command"))


def _add_paper(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "paper",
        help="a form on paper in two versions, with the key",
        description=(
            "Write a form, or the questions on chapters and topics, as a page to print: versions A "
            "and B in another order, and the key to both."
        ),
    )
    _add_selection(parser)
    parser.add_argument("--title", default="", metavar="TEXT", help="default: the book's title")
    parser.add_argument("--large", action="store_true", help="in large print")
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: named after the source")
    parser.set_defaults(run=_lazily("paper_command"))


def _add_exercises(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "exercises",
        help="notebooks of exercises: for students, with solutions, for a grader",
        description=(
            "Write the exercises of chapters as notebooks, in the folders of nbgrader: release for "
            "students, source with hidden tests for the grader, solution to read."
        ),
    )
    parser.add_argument("--chapter", action="append", default=[], metavar="NAME",
                        help="a chapter, such as topics/salaries; default: all")  # fmt: skip
    parser.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="default: here")
    parser.set_defaults(run=_lazily("exercises_command"))


def _add_slides(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "slides",
        help="slides of a chapter and its figures, as files that need nothing else",
        description=(
            "Write the slides of chapters, one HTML file each with type, pictures and notes, and "
            "the chart of each as SVG with text alternative and source."
        ),
    )
    parser.add_argument("--chapter", action="append", default=[], metavar="NAME",
                        help="such as topics/salaries; default: all of six weeks")  # fmt: skip
    parser.add_argument("--site", default="", metavar="URL", help="where your class reads the book")
    parser.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="default: here")
    parser.set_defaults(run=_lazily("slides_command"))


def _add_report(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "report",
        help="what a class's answers say of the questions",
        description=(
            "Read share files of a form or a platform's CSV of grades and write difficulty, chosen "
            "options, item-rest correlation, alpha and omega. No name and no address reaches the "
            "report, and nothing is said of fewer than ten answers."
        ),
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE",
                        help="share files (.json), one CSV of grades, or a folder")  # fmt: skip
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: report.html, report.csv")
    parser.set_defaults(run=_lazily("report_command"))


def _add_syllabus(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "syllabus",
        help="a course with dates: page, Markdown, calendar, cartridge",
        description=(
            "Lay a course into meetings from a start day on. A meeting on a holiday moves to the "
            "next day of the course, and all after it move along."
        ),
    )
    parser.add_argument("--course", default="six-weeks", metavar="ID", help="default: six-weeks")
    parser.add_argument("--start", required=True, metavar="DAY", help="as 2027-03-01")
    parser.add_argument("--days", required=True, metavar="DAYS", help="as mon,wed")
    parser.add_argument("--time", default="14:00", metavar="TIME", help="default: 14:00")
    parser.add_argument("--zone", default="UTC", metavar="ZONE", help="as America/New_York")
    parser.add_argument("--holiday", action="append", default=[], metavar="DAY",
                        help="as 2027-03-29 or 2027-12-24..2028-01-06")  # fmt: skip
    parser.add_argument("--site", default="", metavar="URL", help="where your class reads the book")
    parser.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="default: here")
    parser.set_defaults(run=_lazily("syllabus_command"))


def _lazily(module: str) -> Callable[[argparse.Namespace], int]:
    """Return what runs ``run`` of a module of this folder, imported when it is called."""

    def run(options: argparse.Namespace) -> int:
        from importlib import import_module

        return int(import_module(f"careerbook.teach.course.{module}").run(options))

    return run
