"""How many jobs there are, were and are projected; what a growth rate implies."""
