"""Questions, answers with a confidence, and what they say."""
