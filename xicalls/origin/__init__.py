"""Where an article comes from and when it came out: two chains of rules."""
