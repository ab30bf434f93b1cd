"""What the Explore pages compute, say, draw and make alive: one folder for each page."""
