"""Runs the tests of a browser twin in plain Node, where Node is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def assert_passes_in_node(file: Path) -> None:
    """Fail with the last lines of Node's report when a ``.test.mjs`` does not pass."""
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules").exists():
        pytest.skip("Node.js or node_modules is missing; CI runs `npm test`")
    done = subprocess.run(
        [node, "--import", "./tests/toml_modules.mjs", "--test", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout[-3000:]
