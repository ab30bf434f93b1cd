"""The command `careerbook`: check the book, write its generated pages, list its data.

Exit codes: 0 all is well, 1 something has to be mended, 2 the command could not do its work.
Heavy modules are imported by the command that needs them, so that `careerbook --help` is instant.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.doctor.command import add_doctor
from careerbook.errors import CareerbookError
from careerbook.explore.microdata.command import add_import
from careerbook.facts.links.command import add_links
from careerbook.facts.refresh.command import add_refresh
from careerbook.scaffold.command import add_new
from careerbook.teach.course.command import add_course

if TYPE_CHECKING:
    from careerbook.checks import Book, BookRule, Page, PageRule

OK, FINDINGS, FAILED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors are printed as one readable message."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CareerbookError as error:
        print(f"careerbook: {error}", file=sys.stderr)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"careerbook: {where}{error.strerror or error}", file=sys.stderr)
    return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="careerbook", description="Check and prepare the AI Careers Handbook."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="check pages against the book's rules")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="pages; default: all")
    check.add_argument(
        "--fix",
        action="store_true",
        help="rewrite number links, minutes, first cells and the page of figures",
    )
    check.add_argument("--rules", action="store_true", help="list the rules and stop")
    check.add_argument("--grade", action="store_true", help="print how hard chapters read and stop")
    check.set_defaults(run=_check)

    numbers = commands.add_parser("numbers", help="write book/appendix/figures.md")
    numbers.add_argument("--id", help="print one number and the link that quotes it")
    numbers.set_defaults(run=_numbers)

    data = commands.add_parser("data", help="look at the tables; summarize a file of your own")
    data_commands = data.add_subparsers(required=True, metavar="COMMAND")
    data_commands.add_parser(
        "list", help="list tables with rows, period, age, licence and next release"
    ).set_defaults(run=_data_list)
    data_commands.add_parser(
        "due", help="say in Markdown which tables are behind their publisher; exit 1 if any"
    ).set_defaults(run=_data_due)
    add_import(data_commands)

    add_new(commands)
    add_refresh(commands, _quotes)
    add_links(commands)
    add_course(commands)
    add_doctor(commands)

    dictionary = commands.add_parser("dictionary", help="write the data dictionary")
    dictionary.add_argument("--check", action="store_true", help="only say whether it is current")
    dictionary.set_defaults(run=_dictionary)

    for command in (check, numbers):
        command.add_argument(
            "--project", type=Path, default=None, help="folder of the book's sources"
        )
    return parser


def _check(options: argparse.Namespace) -> int:
    from careerbook.book.chapter_minutes import fix_minutes
    from careerbook.checks import BOOK_RULES, PAGE_RULES, check_book, check_pages, open_book
    from careerbook.checks.beginning import fix_first_cell
    from careerbook.checks.page import CHAPTER
    from careerbook.checks.reading_level import grade_table
    from careerbook.numbers.figures_page import write_appendix
    from careerbook.numbers.number_links import APPENDIX, fix_file

    if options.rules:
        rules: list[PageRule | BookRule] = [*PAGE_RULES, *BOOK_RULES]
        for rule in sorted(rules, key=lambda rule: rule.id):
            print(f"{rule.id}  {rule.title}\n       {rule.advice}")
        return OK
    book = open_book(options.project)
    pages = _pages(book, options.paths) if options.paths else book.pages()
    if options.grade:
        print(grade_table(pages))
        return OK
    if options.fix:
        for page in pages:
            rewritten = fix_file(page.path, page.name, book.numbers)
            rewritten = fix_first_cell(page) or rewritten
            if (page.kind == CHAPTER and fix_minutes(page.path)) or rewritten:
                print(f"rewritten: {page.file}")
        if (book.root / APPENDIX).is_file() and write_appendix(book.root / APPENDIX, book.numbers):
            print(f"rewritten: book/{APPENDIX}")
        pages = [type(page)(page.path, book) for page in pages]
    findings = check_pages(pages) if options.paths else check_book(book)
    for finding in findings:
        print(finding)
    count = f"{len(pages)} page{'' if len(pages) == 1 else 's'}"
    print(f"{count}: {len(findings)} to mend." if findings else f"{count}: all rules are kept.")
    return FINDINGS if findings else OK


def _pages(book: Book, paths: Sequence[Path]) -> list[Page]:
    """Return the pages under the given files and folders.

    Raises
    ------
    CareerbookError
        When a path is no page of the book.
    """
    known = {page.path.resolve(): page for page in book.pages()}
    chosen: dict[Path, Page] = {}
    for path in paths:
        wanted = path.resolve()
        found = {p: page for p, page in known.items() if p == wanted or wanted in p.parents}
        if not found:
            raise CareerbookError(
                f"{path} is no page of the book: give .md or .ipynb files or folders under "
                f"{book.root}"
            )
        chosen.update(found)
    return list(chosen.values())


def _numbers(options: argparse.Namespace) -> int:
    from careerbook.checks import open_book
    from careerbook.numbers.figures_page import write_appendix
    from careerbook.numbers.number_links import APPENDIX, link_markdown

    book = open_book(options.project)
    if options.id:
        number = book.numbers[options.id]
        print(f"{number.label}: {number.text} ({number.citation})")
        print(link_markdown(number, "chapter/page.md"))
        return OK
    changed = write_appendix(book.root / APPENDIX, book.numbers)
    state = "written" if changed else "already current"
    print(f"book/{APPENDIX}: {state}, {len(book.numbers)} numbers")
    return OK


def _data_list(_options: argparse.Namespace) -> int:
    from careerbook.facts import overdue
    from careerbook.facts.table_list import format_list, table_list

    print(format_list(table_list(overdue.today())))
    return OK


def _data_due(_options: argparse.Namespace) -> int:
    from careerbook.facts import overdue

    found = overdue.overdue(overdue.today())
    told = overdue.overdue_markdown(found) if found else "No table is behind its publisher."
    print(told.rstrip())
    return FINDINGS if found else OK


def _quotes(table: str, old: Path, new: Path, period: str) -> list[str]:
    from careerbook.book.chapters import find_project
    from careerbook.numbers.quotations import quotations

    return quotations(table, old, new, period, find_project(None))


def _dictionary(options: argparse.Namespace) -> int:
    from careerbook.facts import dictionary

    return int(dictionary.main(["--check"] if options.check else []) or OK)


if __name__ == "__main__":
    sys.exit(main())
