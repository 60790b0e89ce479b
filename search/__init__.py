"""The read side: query language, ranking, hits. Knows no Flask."""
