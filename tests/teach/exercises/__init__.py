"""Tests of exercises with tests."""
