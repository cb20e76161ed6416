"""Accuracy on annotated corpora, which stay outside the repository."""
