"""Tests of `careerbook new`."""
