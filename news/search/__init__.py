"""Search: finds what is public by what residents type: floor 3."""
