"""Rule files made into rules, and rules run over one document's facts."""
