"""What must hold before a role is ranked: hours, place, schooling, time until the first pay."""
