"""Soft skills in situations."""
