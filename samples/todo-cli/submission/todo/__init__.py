"""Todo lists for the terminal."""
