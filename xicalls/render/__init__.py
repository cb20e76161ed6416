"""Rows to a stream: tables for people, JSON and its kin for programs."""
