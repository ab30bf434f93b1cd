"""Is everything there that the handbook needs, and what to do where it is not."""
