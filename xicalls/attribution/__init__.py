"""Statements: what is reported, on which cue, by whom, to whom, on whose word."""
