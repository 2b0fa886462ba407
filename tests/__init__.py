"""Tests: the path is the address of what is tested."""
