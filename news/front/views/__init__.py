"""The views of the reader's house, a file a subject."""
