"""The municipal news site, a house of rooms: the map is in the README."""
