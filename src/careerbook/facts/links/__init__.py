"""Addresses in the tables: opening each, and the day on which it last answered."""
