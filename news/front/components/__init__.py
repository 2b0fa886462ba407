"""What pages are put together from, written in Python where a template would cost a reader milliseconds."""
