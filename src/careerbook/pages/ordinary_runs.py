"""Executes notebooks in processes of a pool, each with a kernel that is started from nothing.

The way for every platform; `warm_runs` is the fast one. In threads of one process the sockets of
one kernel were closed while another used them.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed

from careerbook.pages.notebook_run import Job, Run, run


def ordinary_runs(jobs: list[Job], workers: int) -> Iterator[tuple[int, Run]]:
    """Execute jobs, each with a kernel that is started from nothing; one alone runs right here."""
    if len(jobs) < 2:
        yield from ((number, run(job)) for number, job in enumerate(jobs))
        return
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        numbers = {pool.submit(run, job): number for number, job in enumerate(jobs)}
        for future in as_completed(numbers):
            lost = future.exception()  # a worker that was killed takes the others with it
            yield numbers[future], Run(fault=str(lost)) if lost else future.result()
