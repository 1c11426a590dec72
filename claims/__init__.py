"""What a report says. Pure: values in, values out; no files but its own data, no SQL, no screen."""
