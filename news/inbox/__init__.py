"""What readers send in: whether a page helped, and that they are in a picture: floor 2."""
