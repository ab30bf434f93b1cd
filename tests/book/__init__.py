"""Tests of what the pages of the book say."""
