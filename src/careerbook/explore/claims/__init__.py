"""The claims of the career page that the handbook grew from, with verdicts."""
