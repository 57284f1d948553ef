"""A parking garage."""
