"""The checklists with which a team looks at its own work."""
