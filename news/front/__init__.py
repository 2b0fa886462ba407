"""The reader's house: front page, lists, archive, page furniture, error pages: floor 4."""
