"""What was said where, found again from any day that it counts, and set against what is held now."""
