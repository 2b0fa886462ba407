"""Intervals, the actions that open and close them, reasons and announcements: floor 1."""
