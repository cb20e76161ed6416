"""The rules of source and date, one a file."""
