"""Python checks that rules name, one subject a file."""
