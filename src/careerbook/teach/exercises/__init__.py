"""Exercises with tests: one source, the chapter, and from it what a class and a grader get."""
