"""The AI Careers Handbook: its data, its computations and its live widgets.

Nothing heavy is imported here: ``import careerbook`` is instant, and a module is loaded when
its name is first used.

Example
-------
>>> import careerbook
>>> wages = careerbook.load("oews_national")
>>> int(wages.query("year == 2025 and soc_code == '15-2051'")["p50_usd_per_year"].iloc[0])
120230
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerbook.data import check, format_percentile, load, table_names
    from careerbook.sources import source_of

__version__ = "0.1.0"

__all__ = ["__version__", "check", "format_percentile", "load", "source_of", "table_names"]

_HOME = {
    "check": "careerbook.data",
    "format_percentile": "careerbook.data",
    "load": "careerbook.data",
    "source_of": "careerbook.sources",
    "table_names": "careerbook.data",
}


def __getattr__(name: str) -> Any:
    """Import the module a public name lives in, on first use (PEP 562)."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'careerbook' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Names for tab completion: the public ones, imported or not."""
    return sorted({*globals(), *__all__})
