"""The faces: pages, JSON, command line."""
