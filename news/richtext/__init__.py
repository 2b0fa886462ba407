"""Safe HTML in plain Python: one allow-list, one door: floor 0."""
