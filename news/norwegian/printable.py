"""Text that is shown on one line, whatever was typed or pasted."""


def one_line(text: str) -> str:
    """Without what cannot be seen, which could turn the line round or break it."""
    return " ".join("".join([each if each.isprintable() else " " for each in text]).split())
