"""What to learn a skill with, found by skill, level, cost, hours and licence."""
