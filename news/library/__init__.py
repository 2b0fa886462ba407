"""Pictures and files with credit and alternative text: floor 2."""
