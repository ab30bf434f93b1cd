"""The course kit: what an instructor hands out, made from chapters, notes and questions."""
