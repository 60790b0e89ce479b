"""The write side of the embedded engine: a Whoosh index made of arrays."""
