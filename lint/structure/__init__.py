"""The shape of a file: documents, zones, outline, tables."""
