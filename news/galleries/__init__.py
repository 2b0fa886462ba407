"""An article's gallery: its pictures in order and the page for one of them: floor 2."""
