"""The questions at the end of a chapter: what they ask, their rules, how a page shows them."""
