"""The command line: arguments in, one command run, an exit code out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any


def _articles(path: str) -> list[Any]:
    from claims.clean import clean_text
    from claims.model import Article

    found = []
    for line in Path(path).read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            day = date.fromisoformat(row["published"][:10]) if row.get("published") else None
            known = {k: str(row.get(k) or "") for k in ("id", "title", "outlet", "agency", "url", "language")}
            found.append(Article(text=clean_text(row["text"]), published=day, **known))
    return found


def _extract(args: argparse.Namespace) -> int:
    from claims.analysis import analyse
    from claims.encoding import encode

    for source in args.sources:
        for article in _articles(source):
            sys.stdout.write(
                json.dumps(encode(analyse(article), explain=args.explain), ensure_ascii=False) + "\n"
            )
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    parser = argparse.ArgumentParser(prog="factbrowse", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    extract = commands.add_parser("extract")
    extract.add_argument("sources", nargs="+")
    extract.add_argument("--format", default="jsonl")
    extract.add_argument("--explain", action="store_true")
    extract.set_defaults(run=_extract)
    args = parser.parse_args(arguments)
    code: int = args.run(args)
    return code
