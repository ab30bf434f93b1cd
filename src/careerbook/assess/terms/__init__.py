"""The optional over-claiming check: terms that exist, and a few that do not."""
