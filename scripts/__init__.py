"""What makes the data files and compiles the rules; nothing here is needed at run time."""
