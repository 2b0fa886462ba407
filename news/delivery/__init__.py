"""Kept pages: a reader's request answered from memory, fresh the moment something is published: floor 3."""
