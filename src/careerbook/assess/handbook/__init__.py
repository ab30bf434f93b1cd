"""What a reader has kept, and where her results point."""
