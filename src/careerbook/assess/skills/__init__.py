"""What a reader can do, beside what roles ask for."""
