"""Cut the book's typefaces from the publisher's files: ``python tools/build_fonts.py FOLDER``.

FOLDER holds two packages of Adobe, unpacked from npm into folders of their names:

    npm pack source-serif@4.5.1 source-sans@3.52.0
    mkdir source-serif source-sans
    tar -xzf source-serif-4.5.1.tgz -C source-serif --strip-components 1
    tar -xzf source-sans-3.52.0.tgz -C source-sans --strip-components 1

Needs the package ``brotli`` beside fonttools, which nothing else of the book needs. The same files
and the same versions give the same bytes. The names inside the fonts change, as their licence asks
of everyone who changes a font; a reader sees them nowhere.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, save_font
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import OverlapMode, instantiateVariableFont

OUT = Path(__file__).parents[1] / "src/careerbook/pages/static/fonts"
LIMIT_BYTES = 120_000

# Letters of the languages that names in a book like this come from, and the signs that it uses.
LETTERS = "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚț"
PUNCTUATION = "‐‑–—‘’‚“”„•…′″‹›€™←↑→↓−√≈≠≤≥⅓⅔₁₂⁵"
CHARACTERS = {*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, PUNCTUATION)}
SIGNS = "◆■□▲▼●○▸▾✓✗☐☑↗"
"""Marks in charts, menus and lists: set in the sans, which has them all."""
FEATURES = ("kern", "liga", "locl", "tnum", "lnum")
NAME_IDS = (1, 3, 4, 6, 16, 21, 25)
SERIF = "source-serif/VAR/SourceSerif4Variable-{}.ttf"


@dataclass(frozen=True)
class Face:
    """One file to write: where it comes from, and what is kept of the axes."""

    file: str
    origin: str
    name: str
    axes: dict[str, float | tuple[float, float]]
    more: str = ""


WEIGHTS = (400.0, 700.0)
FACES = (
    Face("serif", SERIF.format("Roman"), "Handbook Serif", {"wght": WEIGHTS, "opsz": 18}, LETTERS),
    Face("serif-italic", SERIF.format("Italic"), "Handbook Serif", {"wght": 400, "opsz": 18}),
    Face("display", SERIF.format("Roman"), "Handbook Display", {"wght": 600, "opsz": 48}),
    Face(
        "sans",
        "source-sans/VF/SourceSans3VF-Upright.ttf",
        "Handbook Sans",
        {"wght": WEIGHTS},
        LETTERS + SIGNS,
    ),
)
LICENCES = {"source-serif": "OFL-source-serif-4.txt", "source-sans": "OFL-source-sans-3.txt"}
CHANGES = """\


-----------------------------------------------------------
What was changed: the files in this folder hold a part of the characters and of the axes of the
fonts named above, as tools/build_fonts.py of the handbook's repository cut them. Inside, they are
called {names}. Their licence is the one above.
"""


def cut(face: Face, folder: Path) -> TTFont:
    """Return a face with the axes and characters that the book uses, under its own name."""
    whole = TTFont(folder / face.origin, recalcTimestamp=False)
    instance = instantiateVariableFont(whole, face.axes, overlap=OverlapMode.KEEP_AND_SET_FLAGS)
    # Written and read: the tables of a fresh instance are not yet of one mind.
    file = io.BytesIO()
    instance.save(file)
    font = TTFont(file, recalcTimestamp=False)
    options = Options(
        flavor="woff2",
        layout_features=list(FEATURES),
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
    )
    cutter = Subsetter(options)
    cutter.populate(unicodes=CHARACTERS | set(map(ord, face.more)))
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in NAME_IDS:
            record.string = re.sub(r"Source ?(Serif|Sans) ?\d?", face.name, str(record))
    return font


def main() -> None:
    """Write all faces and licences; say what each weighs."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="holds source-serif/ and source-sans/")
    folder = parser.parse_args().folder
    OUT.mkdir(parents=True, exist_ok=True)
    options = Options(flavor="woff2", recalc_timestamp=False)
    weight = 0
    for face in FACES:
        path = OUT / f"{face.file}.woff2"
        save_font(cut(face, folder), path, options)
        weight += path.stat().st_size
        print(f"{path.name}: {path.stat().st_size:,} bytes")
    for package, name in LICENCES.items():
        names = sorted({face.name for face in FACES if face.origin.startswith(package)})
        shutil.copyfile(folder / package / "LICENSE.md", OUT / name)
        with (OUT / name).open("a", encoding="utf-8") as file:
            file.write(CHANGES.format(names=" and ".join(names)))
    print(f"together: {weight:,} bytes")
    if weight > LIMIT_BYTES:
        raise SystemExit(f"The fonts weigh more than {LIMIT_BYTES:,} bytes: keep fewer characters.")


if __name__ == "__main__":
    main()
