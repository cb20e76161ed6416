"""The rules that find statements, one a file."""
