"""Tests of the rules of the book."""
