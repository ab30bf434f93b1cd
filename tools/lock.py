"""Compile the exact pins from pyproject.toml: ``make lock``.

requirements.txt is what ``make book`` installs, requirements-dev.txt adds the tests' packages, and
binder/requirements.txt is what notebooks alone need: Binder installs it. The second repeats and the
third selects pins of the first, so that no two disagree. None names this checkout, whose path would
be read from where the installation is started.
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
    """Write all three files; ``--upgrade`` moves every pin to its newest release."""
    upgrade = "--upgrade" in sys.argv[1:]
    pins = compile_pins(["book"], None, upgrade)
    purpose = "Everything that building the book needs; `make book` installs it."
    write("requirements.txt", purpose, pins)
    only_pins = ROOT / "_build" / "pins.txt"
    only_pins.parent.mkdir(exist_ok=True)
    only_pins.write_text(pins)
    purpose = "Everything that tests and checks need; a superset of requirements.txt."
    write(
        "requirements-dev.txt",
        purpose,
        compile_pins(["book", "dev", "refresh"], only_pins, upgrade=False),
    )
    purpose = "What notebooks need, no more; Binder installs it beside its own JupyterLab."
    write("binder/requirements.txt", purpose, compile_pins([], only_pins, upgrade=False))


def write(name: str, purpose: str, pins: str) -> None:
    """Write one file with its head."""
    (ROOT / name).write_text(HEADER.format(purpose=purpose) + pins)


if __name__ == "__main__":
    main()
