"""A person's own file of pay, one row per person or posting, turned into percentiles.

Nothing of the file is kept or sent anywhere; what comes out are groups of ten rows or more.
"""

from careerbook.explore.microdata.kinds import KINDS, Kind
from careerbook.explore.microdata.summary import Summary, summarize, summarize_file

__all__ = ["KINDS", "Kind", "Summary", "summarize", "summarize_file"]
