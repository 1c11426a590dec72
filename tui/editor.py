"""The reviewer's own editor: the command that starts it."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Mapping

WINDOWS = os.name == "nt"


def editor_command(environment: Mapping[str, str], *, windows: bool = WINDOWS) -> list[str]:
    """Return the words that start the editor which the environment names, or the one that every system has.

    On Windows a path keeps its backslashes and loses its quotes, and the name is looked up as a shell would
    do: "code" is a file code.cmd there, which nothing else finds.

    >>> editor_command({"EDITOR": "'my editor' --wait"}, windows=False)
    ['my editor', '--wait']
    """
    named = environment.get("VISUAL") or environment.get("EDITOR") or ("notepad" if windows else "vi")
    if not windows:
        return shlex.split(named)
    first, *rest = (word.strip('"') for word in shlex.split(named, posix=False))
    return [shutil.which(first) or first, *rest]
