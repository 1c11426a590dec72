"""The commands, by what people do: reading, asking, showing, reviewing, keeping.

Each command ``x`` is two functions: ``x_arguments(parser)`` names its arguments, ``run_x(args, settings)``
runs it and returns the exit code.
"""
