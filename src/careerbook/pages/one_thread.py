"""One thread for each numerical library, because several notebooks run at the same time.

A library that sees two processors starts two threads, which then wait for each other whenever
something else runs: a computation of two seconds was seen to take sixty.
"""

from __future__ import annotations

from collections.abc import MutableMapping

THREAD_COUNTS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)
"""Read by the libraries when they are loaded, and by nobody afterwards."""


def limit_threads(environment: MutableMapping[str, str]) -> None:
    """Set every count that is not set to one; processes started afterwards inherit it."""
    for name in THREAD_COUNTS:
        environment.setdefault(name, "1")
