"""A course with dates: which day is which meeting, and what is read before it."""
