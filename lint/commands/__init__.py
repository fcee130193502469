"""The subcommands of `vblint`, one a file: `options()` describes the command line, `run()` gives the exit code."""
