"""Norwegian in plain Python: addresses, dates, words: floor 0."""
