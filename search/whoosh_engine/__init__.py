"""The read side of the embedded engine: evaluates Whoosh queries over arrays."""
