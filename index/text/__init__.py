"""Vietnamese text: pure functions from strings to tokens."""
