"""Picture files in plain Python: taken in within limits, cleaned and measured: floor 0."""
