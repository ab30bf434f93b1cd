"""A new topic: its chapter and its place in the table of contents."""

from __future__ import annotations

from pathlib import Path

from careerbook.book.chapters import TOC_FILE
from careerbook.book.pages_address import CONFIG
from careerbook.scaffold.chapter import chapter_text
from careerbook.scaffold.contents import with_page
from careerbook.scaffold.writing import check_slug, name_of, refuse_existing, write_together


def new_topic(project: Path, slug: str, name: str | None = None) -> list[str]:
    """Write ``book/topics/SLUG.ipynb`` and its line of ``_toc.yml``.

    Parameters
    ----------
    project : Path
        Folder of the checkout.
    slug : str
        Name of the file, such as ``"open-data"``.
    name : str, optional
        Title of the chapter; by default made from the slug.

    Returns
    -------
    list of str
        The files that were written, relative to the project.

    Raises
    ------
    CareerbookError
        When the slug or name is malformed or the chapter exists; then nothing was written.
    """
    check_slug(slug)
    chapter = f"book/topics/{slug}.ipynb"
    refuse_existing(project, [chapter, chapter.replace(".ipynb", ".md")])
    title = name_of(slug, name, every_word=False)
    settings = (project / CONFIG).read_text(encoding="utf-8")
    toc = (project / TOC_FILE).read_text(encoding="utf-8")
    texts = {
        chapter: chapter_text("topic.ipynb", {"slug": slug, "name": title}, settings),
        TOC_FILE: with_page(toc, f"topics/{slug}"),
    }
    write_together(project, texts)
    return list(texts)
