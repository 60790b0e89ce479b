"""Layouts written round by round, each before the readers had seen it."""
