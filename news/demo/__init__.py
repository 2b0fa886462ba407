"""A believable municipality drawn and written in code: floor 4."""
