"""What topic chapters share: the finding with which each opens."""
