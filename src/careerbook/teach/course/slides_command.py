"""``careerbook course slides``: slides and figures of chapters, as files that need nothing else."""

from __future__ import annotations

import argparse

from careerbook.book import chapters
from careerbook.errors import CareerbookError, known_name
from careerbook.teach.course.writing import write_files
from careerbook.teach.slides import deck, figures
from careerbook.teach.slides.deck_sources import chapters_of_course, load


def run(options: argparse.Namespace) -> int:
    """Write the files; all are whole or none is there.

    Raises
    ------
    CareerbookError
        When a chapter has no slides, or the folder does not exist.
    """
    if not options.out.is_dir():
        raise CareerbookError(f"there is no folder {options.out}: make it, or choose another")
    wanted = options.chapter or chapters_of_course()
    names = dict.fromkeys(known_name("chapter with slides", name, load()) for name in wanted)
    titles = {one.name: one.title.partition(":")[0] for one in chapters.load()}
    made, notes = {}, []
    for name in names:
        slug = name.replace("/", "-")
        text = deck.to_html(name, titles[name], site=options.site.rstrip("/"))
        made[options.out / f"{slug}-slides.html"] = text.encode()
        chart = deck.chart_of(load()[name])
        if chart:
            made[options.out / f"{slug}-figures.zip"] = figures.pack(slug, chart)
        else:
            notes.append(f"left out: {name} has no chart")
        notes.append(f"{slug}: {text.count('<section')} slides")
    write_files(made)
    print(", ".join(str(path) for path in made))
    for note in notes:
        print(f"  {note}")
    print("  charts are still pictures: the live ones are in the chapter")
    return 0
