"""What a report says. Pure: values in, values out; no files but its own data, no SQL, no screen."""

EXTRACTOR = "1"
"""Version of the rules that find claims; the journal names it with every decision."""
