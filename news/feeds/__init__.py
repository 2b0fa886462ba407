"""RSS and Atom of what is public: floor 3."""
