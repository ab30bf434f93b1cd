"""Job advertisements over time."""
