"""The write side: documents, fields, Vietnamese text, builds. Knows neither search nor web."""
