"""What a reader likes to do, beside the work of families of roles."""
