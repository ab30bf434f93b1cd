"""The handbook's tables and what is known of them: rules, provenance, dictionary."""
