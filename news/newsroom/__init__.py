"""The editor's house: admin site, forms, actions, roles, checks shown while writing: floor 4."""
