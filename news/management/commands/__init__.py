"""A thin door: the work is in the rooms."""
