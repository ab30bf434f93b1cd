"""The numbers that prose may quote: registered in `data/numbers.toml`, looked up in the tables."""

from careerbook.numbers.number import Number, Row
from careerbook.numbers.resolve import Numbers, load_numbers

__all__ = ["Number", "Numbers", "Row", "load_numbers"]
