"""Moves from one role to another: rule, verdict, map."""
