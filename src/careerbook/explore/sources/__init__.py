"""What every source says a role pays, side by side."""
