"""Two to four roles side by side, ordered by how much they differ."""
