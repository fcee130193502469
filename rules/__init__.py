"""Rule files, one YAML file a rule; data, not code."""
