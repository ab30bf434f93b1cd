"""Scoring of self-assessments: pure computations, no widgets, nothing drawn."""
