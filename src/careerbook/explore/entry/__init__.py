"""What studies and advertisements say of beginners in AI-exposed work."""
