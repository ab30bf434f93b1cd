"""Speed and weight of the book against the same book built by stock Jupyter Book: `make bench`."""
