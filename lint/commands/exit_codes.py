"""Exit codes, as the interface fixes them."""

OK = 0
FOUND = 1  # findings at or above --fail-on
FAILED = 2  # wrong usage, a broken config or rule file, an input that could not be read
INTERRUPTED = 130
