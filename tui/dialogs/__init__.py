"""Small screens over the desk: each asks one thing and hands the answer back."""
