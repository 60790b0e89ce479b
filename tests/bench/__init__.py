"""Compares timviet with other engines, in one run over the same documents and queries."""
