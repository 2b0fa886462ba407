"""An article's links out, each with the name of its source: floor 2."""
