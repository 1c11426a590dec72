"""The command: arguments, configuration, files in and out, composition of claims, db and tui."""

__version__ = "0.1.0"
