"""The rules that find statements, one a file; the file, the function and the word in the output have one name."""
