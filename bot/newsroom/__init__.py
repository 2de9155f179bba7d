"""What the desk does of its own accord: takes publications in, and tells channels."""
