"""Official pay in other countries."""
