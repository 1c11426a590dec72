"""Feeds as sources: RSS and Atom, whatever their publishers put in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claims.model import Article
from factbrowse.readers import Problem, Taken, read
from tests.factbrowse.running import Run

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:m="urn:m">
<channel><title>The Post</title><link>https://post.example/</link><language>en-gb</language>
<image><title>A logo</title><url>https://post.example/logo.png</url></image>
<item><m:title>Not the title</m:title><title>Flood kills 12 &amp; more</title><link>https://post.example/1</link><guid>p1</guid>
<pubDate>Tue, 04 May 2021 23:10:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The flood killed <b>12</b> people.</p>
<script>alert(1)</script><p>300 fled.</p>]]></content:encoded>
</item>
<item><title>No text</title><link>https://post.example/2</link></item>
<item><title>Two</title><description>7 died.</description><pubDate>soon</pubDate></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>City Herald</title>
<entry><id>urn:1</id><title type="html">&lt;i&gt;Toll&lt;/i&gt; rises</title>
<link rel="self" href="https://herald.example/feed"/><link href="https://herald.example/1"/>
<updated>2021-05-06T08:00:00Z</updated><summary>Nineteen people died.</summary></entry></feed>"""


def written(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, "utf-8")
    return str(folder / name)


def articles(source: str) -> list[Article]:
    return [item.article for item in read([source]) if isinstance(item, Taken)]


def problems(source: str) -> list[str]:
    return [str(item).removeprefix(source) for item in read([source]) if isinstance(item, Problem)]


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed"])
def test_an_entry_of_a_feed_is_a_report(tmp_path: Path, name: str) -> None:
    source = written(tmp_path, name, RSS)
    assert articles(source) == [
        Article(
            "The flood killed 12 people.\n\n300 fled.",
            id="p1",
            title="Flood kills 12 & more",
            published=date(2021, 5, 4),
            outlet="The Post",
            url="https://post.example/1",
            language="en",
        )
    ]
    assert problems(source) == [
        ":10: this entry gives no text; its page may be read by its address.",
        ":11: 'published' is 'soon', which is no date; write it as 2019-04-12.",
    ]


def test_atom_is_read_as_well(tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path, "feed.atom", ATOM))
    assert (article.title, article.outlet, article.url) == (
        "Toll rises",
        "City Herald",
        "https://herald.example/1",
    )
    assert (article.text, article.published) == ("Nineteen people died.", date(2021, 5, 6))


LAUGHS = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
FILE = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
WRONG = [
    (f"<?xml version='1.0'?>{LAUGHS}<rss><channel><item><title>&b;</title></item></channel></rss>",
     ":1: a feed with a document type is not read, for it may hold entities."),
    (f"{FILE}<rss><channel><item><description>&a;</description></item></channel></rss>",
     ":1: a feed with a document type is not read, for it may hold entities."),
    ("<rss><channel>\n<title>&a;</title></channel></rss>", ":2: this is no XML: undefined entity."),
    ("<rss><channel></channel></rss>", ": this feed has no entries."),
    ("<opml><rss/></opml>", ":1: this XML is no feed: it begins with 'opml', not with rss or feed."),
    ("", ": it is empty."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), WRONG)
def test_what_is_wrong_with_a_feed_is_told_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    assert sentence in problems(written(tmp_path, "feed.rss", text))


def test_what_came_before_a_feed_breaks_off_is_kept(tmp_path: Path) -> None:
    source = written(tmp_path, "feed.rss", RSS[: RSS.index("<item><title>Two")])
    assert len(articles(source)) == 1
    assert problems(source)[-1] == ":11: this is no XML: no element found."


def test_a_feed_deep_as_a_well_is_read_or_refused_quickly(tmp_path: Path) -> None:
    deep = "<rss><channel><item>" + "<a>" * 100_000 + "</a>" * 100_000 + "</item></channel></rss>"
    assert problems(written(tmp_path, "feed.rss", deep)) == [
        ":1: this entry gives no text; its page may be read by its address."
    ]


def test_yaml_that_begins_with_comments_is_known_as_yaml(run: Run, tmp_path: Path) -> None:
    source = written(
        tmp_path, "reports", "# Two floods\n#\n\nreports:\n  - title: A\n    text: 12 people died.\n"
    )
    assert [item.title for item in articles(source)] == ["A"]
