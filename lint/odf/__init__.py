"""OpenDocument text: its package, styles, lists and paragraphs."""
