"""From a target role to ordered steps with hours, dates and proofs."""
