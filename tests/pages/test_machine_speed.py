"""Limits in CPU seconds mean the same on a slow, a crowded and a fast machine."""

from __future__ import annotations

import json

import nbformat
import pytest

from careerbook.pages import machine_speed, notebook_run
from careerbook.pages.notebook_run import Job


def test_a_fast_machine_gets_no_stricter_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is faster than the machine of the limits counts as it."""
    monkeypatch.setattr(machine_speed, "LOOP_SECONDS", 1e6)
    monkeypatch.setattr(machine_speed, "ARRAYS_SECONDS", 1e6)
    assert machine_speed.slowness() == 1.0


@pytest.mark.parametrize("measure", ["LOOP_SECONDS", "ARRAYS_SECONDS"])
def test_either_measure_can_show_a_slow_machine(
    measure: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory may be crowded while plain arithmetic is not."""
    monkeypatch.setattr(machine_speed, "LOOP_SECONDS", 1e6)
    monkeypatch.setattr(machine_speed, "ARRAYS_SECONDS", 1e6)
    monkeypatch.setattr(machine_speed, measure, 1e-6)
    assert machine_speed.slowness() > 100


def test_a_cell_did_not_fail_the_build_because_the_machine_was_slow(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    """A cell cost 1.6 CPU seconds on one machine and 4.6 on another; the limit is 3."""
    monkeypatch.setattr(notebook_run, "COSTLY_SECONDS", 0.0)
    monkeypatch.setattr(notebook_run, "slowness", lambda: 1e9)
    cell = nbformat.v4.new_code_cell("sum(range(3_000_000))")
    text = json.dumps(nbformat.v4.new_notebook(cells=[cell]))
    done = notebook_run.run(Job(text, str(tmp_path), 60))
    assert done.fault == ""
    assert 0 < done.cell_seconds[0] < 1e-6
