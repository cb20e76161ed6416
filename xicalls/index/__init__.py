"""The analyses of a corpus in SQLite, and the questions that are asked of them."""
