"""Tests of the Sphinx extension `careerbook.pages`."""
