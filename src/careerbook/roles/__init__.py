"""The role profiles, the common list of skills, and the parts that role chapters are made of."""
