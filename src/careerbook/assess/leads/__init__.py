"""Where a reader's answers lead: roles by interests, skills and pay."""
