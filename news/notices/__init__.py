"""Important notices above every page, and operational messages with their timeline: floor 2."""
