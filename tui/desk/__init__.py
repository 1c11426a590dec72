"""The one screen where everything happens."""
