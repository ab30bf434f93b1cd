"""How numbers are put into words: one Python and one JavaScript module on the same cases."""
