"""Stop with advice when no Chromium is installed: the browser tests are part of the promise."""

from __future__ import annotations

import os
import shutil
import sys

CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = """\
The browser tests need Chromium, and none was found.
  Debian, Ubuntu:  sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
  elsewhere:       set CHROMIUM=/path/to/chromium"""


def find_chromium() -> str | None:
    """Return the path of a Chromium, first of all the one that $CHROMIUM names."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for name in CANDIDATES if (path := shutil.which(name))), None)


if __name__ == "__main__":
    if find_chromium() is None:
        sys.exit(ADVICE)
