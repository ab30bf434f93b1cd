"""Slides of a chapter, made of its notes, a chart, key figures and a short source of their own."""
