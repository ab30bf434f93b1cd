"""Builds a few pages of the book alone, for an author at work: ``make preview PAGE=explore/pay``.

The pages are executed and rendered as in the book, with every extension; links to pages that were
left out go nowhere, and warnings do not fail. The result is only for looking at. A second preview
waits for the first and replaces it; with ``--out`` it gets a folder of its own.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from careerbook.pages.one_at_a_time import alone_in

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "book"
GENERATED = ("appendix/figures", "appendix/glossary")
"""Pages that the extensions write; number links lead there."""


def find(page: str) -> str:
    """Return the page's name below ``book/`` without suffix, or stop with what is allowed."""
    name = page.removeprefix("book/").removesuffix(".ipynb").removesuffix(".md")
    if not any((BOOK / f"{name}{suffix}").is_file() for suffix in (".ipynb", ".md")):
        known = sorted(
            str(path.relative_to(BOOK).with_suffix(""))
            for suffix in ("ipynb", "md")
            for path in BOOK.rglob(f"*.{suffix}")
        )
        sys.exit(f"No page {page!r} in book/. Known: {', '.join(known)}")
    return name


def main() -> None:
    """Run ``python tools/preview.py PAGE... [--out FOLDER]``."""
    parser = argparse.ArgumentParser(description="Build a few pages of the book alone.")
    parser.add_argument("pages", nargs="+", metavar="PAGE", help="for example explore/pay")
    parser.add_argument("--out", type=Path, default=ROOT / "_build" / "preview")
    options = parser.parse_args()
    pages = [name for name in map(find, options.pages) if name != "index"]
    out = options.out.resolve()
    with alone_in(out, ".previewing"):
        code = build(pages, out)
    for page in ("index", *pages):
        print(out / "_build" / "html" / f"{page}.html")
    sys.exit(code)


def build(pages: list[str], out: Path) -> int:
    """Build the pages into a folder and return Jupyter Book's exit code."""
    shutil.rmtree(out / "_build" / "html", ignore_errors=True)
    toc = {"format": "jb-book", "root": "index", "parts": [{"caption": "Preview", "chapters": []}]}
    toc["parts"][0]["chapters"] = [{"file": page} for page in (*pages, *GENERATED)]
    (out / "_toc.yml").write_text(yaml.safe_dump(toc, sort_keys=False), encoding="utf-8")
    # A chapter that another author is just writing must not stop this one.
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    config["only_build_toc_files"] = True
    (out / "_config.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    book = Path(sys.executable).with_name("jupyter-book")
    command = [book, "build", BOOK, "--config", out / "_config.yml"]
    command += ["--toc", out / "_toc.yml", "--path-output", out, "--keep-going"]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run([str(part) for part in command], env=environment, check=False).returncode


if __name__ == "__main__":
    main()
