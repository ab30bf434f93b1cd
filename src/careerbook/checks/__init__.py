"""Rules that every page of the book keeps, each with an id (`BK001` ...); see `registry`."""

from careerbook.checks.page import Book, Page, open_book
from careerbook.checks.registry import BOOK_RULES, PAGE_RULES, check_book, check_pages
from careerbook.checks.rule import BookRule, Finding, PageRule

__all__ = [
    "BOOK_RULES",
    "PAGE_RULES",
    "Book",
    "BookRule",
    "Finding",
    "Page",
    "PageRule",
    "check_book",
    "check_pages",
    "open_book",
]
