"""Many reports understood: here when they are few, on all processors when they are many."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from claims.analysis import analyse
from claims.model import Analysis, Article
from claims.newsroom import Newsroom
from db.reports import Stated, stated
from factbrowse.apart import begin, start_tracker
from factbrowse.readers import Problem, Taken

if TYPE_CHECKING:
    from concurrent.futures import Future

Done = TypeVar("Done")
Work = Callable[[list[Article], Newsroom | None], list[Done]]

FEW = 400
"""Reports analysed in this process before others are started: starting them costs about 0.5 s."""

ASK = 0.1
"""Seconds after which who waits for another process is asked whether to go on."""

BATCH = 25
"""Reports handed to a process at once: who stops an import waits for one batch. Of 100 it was no quicker."""


def analyses(
    articles: Iterable[Article], newsroom: Newsroom | None = None, processes: int | None = None
) -> Iterator[Analysis]:
    """Yield the analysis of every report, in order."""
    return _done(_analysed, articles, newsroom, processes)


def ready(
    articles: Iterable[Article],
    newsroom: Newsroom | None = None,
    processes: int | None = None,
    waiting: Callable[[], None] = lambda: None,
) -> Iterator[Stated]:
    """Yield every report understood and ready to be kept, in order.

    ``waiting`` is called now and then while other processes are waited for; an error that it raises ends it.
    """
    return _done(_stated, articles, newsroom, processes, waiting)


def _analysed(articles: list[Article], newsroom: Newsroom | None) -> list[Analysis]:
    return [analyse(article, newsroom) for article in articles]


def _stated(articles: list[Article], newsroom: Newsroom | None) -> list[Stated]:
    return [stated(analyse(article, newsroom)) for article in articles]


def _done(
    work: Work[Done],
    articles: Iterable[Article],
    newsroom: Newsroom | None,
    processes: int | None,
    waiting: Callable[[], None] = lambda: None,
) -> Iterator[Done]:
    left = iter(articles)
    for article in islice(left, FEW):
        yield from work([article], newsroom)
    rest = list(islice(left, BATCH))
    workers = processes if processes is not None else os.cpu_count() or 1
    if rest and workers > 1:
        yield from _on_all_processors(work, chain(rest, left), newsroom, workers, waiting)
        return
    for article in chain(rest, left):
        yield from work([article], newsroom)


def _result(future: Future[list[Done]], waiting: Callable[[], None]) -> list[Done]:
    from concurrent.futures import wait

    while not wait([future], ASK).done:
        waiting()
    return future.result()


def _on_all_processors(
    work: Work[Done],
    articles: Iterator[Article],
    newsroom: Newsroom | None,
    workers: int,
    waiting: Callable[[], None],
) -> Iterator[Done]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    start_tracker()
    others = set(active_children())
    # spawn, because a fork of a process with threads (the app imports in one) may hang
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=begin)
    running: deque[Future[list[Done]]] = deque()
    try:
        while batch := list(islice(articles, BATCH)):
            running.append(pool.submit(work, batch, newsroom))
            if len(running) > 2 * workers:
                yield from _result(running.popleft(), waiting)
        while running:
            yield from _result(running.popleft(), waiting)
    except BaseException:  # who stops an import, or leaves, does not wait for what nobody reads any more
        pool.shutdown(wait=False, cancel_futures=True)
        for process in set(active_children()) - others:
            process.terminate()
        raise
    pool.shutdown()


def sound(found: Iterable[Taken | Problem], problems: list[Problem]) -> Iterator[Taken]:
    """Yield the reports among what was read; collect the problems."""
    for item in found:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item


def understood(
    found: Iterable[Taken | Problem], problems: list[Problem], newsroom: Newsroom | None
) -> Iterator[Analysis]:
    """Yield the analysis of every report that was read, without a library; collect the problems."""
    yield from analyses((item.article for item in sound(found, problems)), newsroom)
