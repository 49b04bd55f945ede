"""Scores a timeline.json against the gold timeline of a story, without using the package under test."""
