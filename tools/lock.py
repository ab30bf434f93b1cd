"""Compile the exact pins from pyproject.toml: ``make lock``.

requirements.txt is what Binder and ``make book`` install: packages plus this checkout itself.
requirements-dev.txt adds the tests' packages and repeats every pin, so the two never disagree.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
HEADER = """\
# Exact pins, compiled by `make lock` from pyproject.toml (where each dependency has its reason).
# {purpose}
"""


def compile_pins(extras: list[str], constraint: Path | None, upgrade: bool) -> str:
    """Return the compiled requirement lines for the package with ``extras``."""
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet"),
        *("--universal", "--python-version", "3.11", "--no-header", "--no-annotate"),
        "--no-emit-index-url",
        *(flag for extra in extras for flag in ("--extra", extra)),
        *(("--constraint", str(constraint)) if constraint else ()),
        *(("--upgrade",) if upgrade else ()),
    ]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout


def main() -> None:
    """Write both files; ``--upgrade`` moves every pin to its newest release."""
    upgrade = "--upgrade" in sys.argv[1:]
    book, dev = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
    pins = compile_pins(["book"], None, upgrade)
    purpose = "Everything that building and running the book needs; Binder installs this file."
    book.write_text(HEADER.format(purpose=purpose) + pins + "\n# This checkout itself\n-e .\n")
    only_pins = ROOT / "_build" / "pins.txt"
    only_pins.parent.mkdir(exist_ok=True)
    only_pins.write_text(pins)
    purpose = "Everything that tests and checks need; a superset of requirements.txt."
    text = compile_pins(["book", "dev", "refresh"], only_pins, upgrade=False)
    dev.write_text(HEADER.format(purpose=purpose) + text + "\n# This checkout itself\n-e .\n")


if __name__ == "__main__":
    main()
