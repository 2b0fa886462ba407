"""Backup and restore: database and files as one archive, consistent with each other, for either database: floor 3."""
