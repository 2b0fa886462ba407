"""What tests are made with: factories with sensible defaults, and moments with names."""
