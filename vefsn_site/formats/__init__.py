"""Language by language, how dates and times are written and read."""
