"""The read side: query language, ranking, hits. Knows no Flask."""

from search.opener import open_searcher

__all__ = ["open_searcher"]
