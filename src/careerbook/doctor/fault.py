"""One thing that was looked at: how it is, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """Something that is not as the handbook needs it.

    Parameters
    ----------
    what : str
        The thing and how it is.
    advice : str
        What to do about it.
    needed : bool
        Whether notebooks fail without it; else only contributors miss it.
    """

    what: str
    advice: str
    needed: bool = True

    def __str__(self) -> str:
        return f"{self.what}. {self.advice}"
