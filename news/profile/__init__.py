"""The site's own facts (name, contact, colours, supplier) and its generation: floor 1."""
