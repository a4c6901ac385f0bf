"""The command line: one thin file per command; parse, call, render, exit."""
