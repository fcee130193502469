"""Grammars to typed facts, one extractor a fact."""
