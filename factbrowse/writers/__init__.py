"""Reviews handed on, one module per format; each turns reviews into text and touches no file."""
