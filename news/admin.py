"""A door for Django: the newsroom registers its own desks."""
