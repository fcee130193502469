"""The language vblint recognises: Lark grammars and closed vocabularies; data, not code."""
