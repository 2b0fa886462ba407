"""How editors write and read moments: kl. 13.00, as in the rest of the site."""
