"""A small URL shortener with an HTTP API."""
