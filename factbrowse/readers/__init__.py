"""Reports from outside: files, folders and standard input, one module per format.

Every reader yields articles and problems in the order of the file: one bad report never costs the rest.
"""

from factbrowse.readers.problems import Problem, Taken, Where
from factbrowse.readers.sources import FORMATS, read

__all__ = ["FORMATS", "Problem", "Taken", "Where", "read"]
