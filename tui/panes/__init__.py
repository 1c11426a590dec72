"""The four panes of the desk: Reports, Reader, Claims, Earlier reports."""
