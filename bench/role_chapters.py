"""Seconds per role chapter with thirteen roles and with fifty; the goal is the same cost.

The further roles are copies of the thirteen under other slugs, each with its profile, its rows in
the crosswalk and its chapter, in a copy of the book that holds role chapters only. Alone:
``python -m bench.role_chapters``.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench import books

FEW, MANY = 13, 50
GOAL_RATIO = 1.1
"""A tenth more per chapter is within what two runs of one book differ by."""
CROSSWALK = "data/tables/role_soc_crosswalk.csv"
TITLES = "data/role_titles.toml"
PAGES_LINKED = ("appendix/figures",)


@dataclass(frozen=True)
class Cost:
    """Seconds of a cold build with some role chapters."""

    chapters: int
    seconds: float

    @property
    def per_chapter(self) -> float:
        """Seconds per chapter, everything that is built once included."""
        return self.seconds / self.chapters


def measure() -> tuple[Cost, Cost]:
    """Build the book of thirteen roles and that of fifty, one after the other, from nothing."""
    found = []
    for count in (FEW, MANY):
        book = book_of_roles(count)
        found.append(Cost(count, books.build(book)))
    return found[0], found[1]


def further_cost(few: Cost, many: Cost) -> float:
    """Return the seconds that each role beyond the first thirteen took."""
    return (many.seconds - few.seconds) / (many.chapters - few.chapters)


def book_of_roles(count: int) -> Path:
    """Copy the book, leave only its role chapters in the contents, and add roles up to a count."""
    book = books.copy_sources(f"roles-{count}")
    first = sorted(path.stem for path in (book / "data/roles").glob("*.toml"))
    slugs = list(first)
    while len(slugs) < count:
        slug = first[len(slugs) % len(first)]
        slugs.append(add_copy(book, slug, f"{slug}-{len(slugs) // len(first) + 1}"))
    pages = [f"roles/{slug}" for slug in slugs[:count]]
    entries = [{"file": page} for page in (*pages, *PAGES_LINKED)]
    toc = {"format": "jb-book", "root": "index", "parts": [{"caption": "R", "chapters": entries}]}
    (book / "_toc.yml").write_text(yaml.safe_dump(toc, sort_keys=False), encoding="utf8")
    config = yaml.safe_load((book / "_config.yml").read_text(encoding="utf8"))
    config["only_build_toc_files"] = True
    (book / "_config.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf8")
    return book


def add_copy(book: Path, slug: str, new: str) -> str:
    """Add a role that is another one under a new slug; return that slug."""
    profile, chapter = book / f"data/roles/{slug}.toml", book / f"book/roles/{slug}.ipynb"
    text = profile.read_text(encoding="utf8").replace(f'slug = "{slug}"', f'slug = "{new}"', 1)
    profile.with_name(f"{new}.toml").write_text(text, encoding="utf8")
    # In a notebook's JSON the quotes round a slug in code are escaped.
    text = re.sub(rf'\\"(role:)?{slug}\\"', rf'\\"\1{new}\\"', chapter.read_text(encoding="utf8"))
    chapter.with_name(f"{new}.ipynb").write_text(text, encoding="utf8")
    titles = book / TITLES
    (own,) = re.findall(
        rf'^\[\[role\]\]\nslug = "{slug}"\n.*?(?=^\[\[role\]\]|\Z)',
        titles.read_text(encoding="utf8"),
        re.MULTILINE | re.DOTALL,
    )
    with titles.open("a", encoding="utf8") as file:
        file.write("\n" + own.replace(f'"{slug}"', f'"{new}"', 1))
    table = book / CROSSWALK
    with table.open(encoding="utf8", newline="") as file:
        rows = list(csv.reader(file))
    with table.open("a", encoding="utf8", newline="") as file:
        number = new.removeprefix(slug).strip("-")
        for row in rows:
            if row[0] == slug:
                taken = [new, f"{row[1]} {number}", *row[2:]]
                csv.writer(file, lineterminator="\n").writerow(taken)
    return new


def main() -> None:
    """Print the measurement."""
    few, many = measure()
    for cost in (few, many):
        print(f"{cost.chapters} role chapters: {cost.seconds:.1f} s, {cost.per_chapter:.2f} s each")
    print(f"each further role: {further_cost(few, many):.2f} s")
    print(f"ratio {many.per_chapter / few.per_chapter:.2f}, goal <= {GOAL_RATIO}")


if __name__ == "__main__":
    main()
