"""The command ``careerbook links [--save]``."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from careerbook.facts.links.visit import ANSWERED, visit
from careerbook.paths import data_dir

OK, FINDINGS = 0, 1
TABLE = "learning_resources"


def add_links(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "links",
        help="open each address of the learning resources; say which do not answer",
        description="Opens each address of the table of learning resources, one after the other, "
        "and prints those that do not answer. Needs a network.",
    )
    parser.add_argument(
        "--save", action="store_true", help="write the day into data/links_seen.toml"
    )
    parser.set_defaults(run=lambda options: run(options.save))


def run(
    save: bool,
    look: Callable[[str], str] = visit,
    path: Path | None = None,
    today: dt.date | None = None,
) -> int:
    """Open each address once and print what did not answer.

    An address that does not answer keeps the day on which it last did.

    Returns
    -------
    int
        0 when all answered, 1 otherwise.
    """
    from careerbook.facts.data import load
    from careerbook.facts.links import seen

    path = path or data_dir() / seen.FILE
    addresses = sorted(set(load(TABLE)["url"]))
    told = {url: look(url) for url in addresses}
    silent = {url: what for url, what in told.items() if what != ANSWERED}
    for url, what in silent.items():
        print(f"{url}: {what}")
    print(f"{len(addresses)} addresses: {len(addresses) - len(silent)} answered.")
    if save:
        before = seen.load(path) if path.is_file() else {}
        kept = {url: day for url, day in before.items() if url in silent}
        day = today or dt.date.today()
        seen.write(kept | {url: day for url in addresses if url not in silent}, path)
    return FINDINGS if silent else OK
