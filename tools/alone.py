"""Runs a command while no other process does: ``python tools/alone.py FOLDER COMMAND ...``.

The second of two waits for the first, and says so; FOLDER holds the lock. Runs on a bare Python,
before anything is installed.
"""

import runpy
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "src/careerbook/pages/one_at_a_time.py"


def main() -> None:
    """Run the command and end with its exit code."""
    folder, *command = sys.argv[1:]
    alone_in = runpy.run_path(str(LOCK))["alone_in"]
    with alone_in(Path(folder), ".running"):
        sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
