"""The book as its files tell it: chapters, minutes, prose, glossary, reading paths."""
