"""The working copy, its frozen content and its editions: floor 2."""
