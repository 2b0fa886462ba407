"""Speed, shown as ratios within one run; no test depends on it."""
