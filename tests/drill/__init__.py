"""The failure drill: `make drill` takes away one thing after the other while readers go on asking."""
