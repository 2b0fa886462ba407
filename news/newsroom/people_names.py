"""What a person is called on the screen."""

from typing import Any


def name_of(person: Any) -> str:
    """First and last name, or the user name of somebody who gave none; empty for nobody."""
    return str(person.get_full_name() or person.get_username()) if person else ""
