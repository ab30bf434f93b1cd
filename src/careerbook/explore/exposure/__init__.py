"""What measures of exposure to AI say of an occupation, each beside the others."""
