"""The rich text field: editor, cleaning and the page's one trusted door: floor 1."""
