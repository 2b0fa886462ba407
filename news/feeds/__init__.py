"""What machines read of what is public: feeds, sitemap, robots.txt, security.txt, calendar files: floor 3."""
