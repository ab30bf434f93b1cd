"""The figures that prose may quote: registered in `data/figures.toml`, looked up in the tables."""

from careerbook.numbers.figure import Figure, Row
from careerbook.numbers.resolve import Figures, load_figures

__all__ = ["Figure", "Figures", "Row", "load_figures"]
