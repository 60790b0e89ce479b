"""Vietnamese text: pure functions from strings to tokens."""

from index.text.normalize import canonical, fold, unaccented
from index.text.syllables import Token, tokens

__all__ = ["Token", "canonical", "fold", "tokens", "unaccented"]
