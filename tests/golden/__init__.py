"""The golden list: what residents type, and the article that must come first."""
