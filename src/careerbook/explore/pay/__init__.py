"""What a job pays here: arithmetic, places, offers, metropolitan areas."""
