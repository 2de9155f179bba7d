"""What a channel watches for, told once for each new fact, and taken back where a revision undoes it."""
