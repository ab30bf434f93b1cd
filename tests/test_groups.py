"""Tests that start kernels or build a book stay on one worker of a run on two."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_tests_that_start_kernels_were_spread_over_both_workers() -> None:
    """The group stands in the name that the scheduler reads, so one worker gets them all."""
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadgroup", "-v"]
    files = ["tests/pages/test_kernel_link.py", "tests/live/test_live_states.py"]
    environment = {key: value for key, value in os.environ.items() if "PYTEST" not in key}
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", *files],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    ran = re.findall(r"\[(gw\d)\].* PASSED (\S+)", done.stdout)
    assert len(ran) > 5
    assert {name.rpartition("@")[2] for _, name in ran} == {"kernels"}
    assert len({worker for worker, _ in ran}) == 1
