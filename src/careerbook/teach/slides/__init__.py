"""Slides of a chapter, made of its notes, a chart, key numbers and a short source of their own."""
