"""Tests of the sheets for teachers."""
