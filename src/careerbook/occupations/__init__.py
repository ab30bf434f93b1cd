"""Official occupations and the places they are counted in: matches of roles, lineage, places."""
