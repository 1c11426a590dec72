"""The tables, as a list of steps. Steps are added, never edited: a shipped step is history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

APPLICATION: Final = 0x46424C44
"""``PRAGMA application_id`` of a library: the letters FBL and one for the layout, D."""
TRIALS: Final = (0x46424C42, 0x46424C43)
"""The same of the trial layouts before the first release, which are not read."""

REPORTS = (
    """create table imports (
        number integer primary key,
        began text not null,
        extractor text not null
    )""",
    """create table reports (
        number integer primary key,
        id text not null,
        title text not null,
        published text,
        outlet text not null,
        agency text not null,
        url text not null,
        language text not null,
        seal blob not null,
        import integer not null references imports(number),
        first_sentence integer not null default 0,
        sentences integer not null default 0,
        cluster integer,
        compared integer not null default 0,
        bookmarked integer not null default 0,
        claims integer not null default 0,
        judged integer not null default 0,
        conflicts integer not null default 0,
        news integer not null default 0,
        verdicts text not null default ''
    )""",
    "create index reports_by_id on reports(id)",
    "create index reports_by_text on reports(substr(seal, 1, 4))",
    "create index reports_by_sentence on reports(first_sentence)",
    "create index reports_by_outlet on reports(outlet) where outlet <> ''",
    "create table report_names (report integer primary key references reports(number), name text not null)",
    "create index reports_by_cluster on reports(cluster) where cluster is not null",
    "create index reports_to_do on reports(compared) where judged < claims or compared = 0",
    "create index reports_bookmarked on reports(number) where bookmarked",
    """create table report_texts (
        report integer primary key references reports(number),
        first_claim integer not null,
        sentences text not null,
        statements blob,
        text text not null
    )""",
    """create table totals (
        one integer primary key check (one = 1),
        reports integer not null default 0,
        claims integer not null default 0,
        judged integer not null default 0,
        conflicts integer not null default 0,
        news integer not null default 0
    )""",
    "insert into totals (one) values (1)",
)

CLAIMS = (
    """create table claims (
        number integer primary key,
        report integer not null references reports(number),
        sentence integer,
        start integer not null,
        "end" integer not null,
        score integer not null,
        kind text not null,
        origin text not null,
        attribution integer,
        statement text,
        by_hand integer not null default 0,
        found text,
        removed integer not null default 0,
        hidden integer not null default 0,
        verdict text,
        conflict real not null default 0,
        news integer not null default 0,
        skipped integer not null default 0,
        urgency integer
    )""",
    "create index claims_by_report on claims(report, sentence)",
    "create index claims_queue on claims(urgency desc) where urgency >= 950",
    "create index claims_by_verdict on claims(verdict, report) where verdict is not null",
    """create table figures (
        claim integer not null references claims(number),
        part integer not null,
        position integer,
        start integer not null,
        "end" integer not null,
        value real,
        low real,
        high real,
        low_open integer not null,
        high_open integer not null,
        bound text not null,
        change text,
        unit text not null,
        measure text not null,
        population text not null,
        window_first text,
        window_last text,
        window_kind text,
        as_of text,
        place text not null,
        within text not null,
        actor text not null,
        rest text,
        primary key (claim, part)
    ) without rowid""",
    """create table matches (
        claim integer not null references claims(number),
        earlier integer not null references claims(number),
        relation text not null,
        slot text not null,
        reason text not null,
        flag text not null,
        score real not null,
        size real not null,
        news integer not null default 0,
        primary key (claim, earlier)
    ) without rowid""",
    "create index matches_by_earlier on matches(earlier, claim)",
)

DECISIONS = (
    """create table journal (
        number integer primary key,
        at text not null,
        who text not null,
        extractor text not null,
        kind text not null check (kind in ('do', 'undo', 'redo')),
        step integer not null,
        subject text not null,
        aspect text not null,
        report integer references reports(number),
        claim integer references claims(number),
        earlier integer references claims(number),
        old text not null,
        new text not null,
        sentence text not null,
        hash text not null
    )""",
    "create index journal_by_step on journal(step, number)",
    "create index journal_by_claim on journal(claim) where claim is not null",
    "create index journal_by_earlier on journal(earlier) where earlier is not null",
    """create trigger journal_is_append_only_1 before update on journal
        begin select raise(abort, 'the journal is append-only'); end""",
    """create trigger journal_is_append_only_2 before delete on journal
        begin select raise(abort, 'the journal is append-only'); end""",
    """create table steps (
        step integer primary key references journal(number),
        who text not null,
        state text not null check (state in ('done', 'undone', 'left')),
        turned integer not null,
        sentence text not null
    )""",
    "create index steps_by_state on steps(state, turned)",
    """create table decisions (
        subject text not null,
        aspect text not null,
        report integer references reports(number),
        claim integer references claims(number),
        earlier integer references claims(number),
        value text not null,
        primary key (subject, aspect)
    ) without rowid""",
    "create index decisions_by_claim on decisions(claim) where claim is not null",
    "create index decisions_by_earlier on decisions(earlier) where earlier is not null",
    "create index decisions_by_aspect on decisions(aspect)",
    "create table memory (key text primary key, value text not null) without rowid",
    """create table searches (
        name text primary key,
        query text not null
    ) without rowid""",
)

RETRIEVAL = (
    """create virtual table sentence_words using fts5(
        words, content='', tokenize='porter unicode61 remove_diacritics 2')""",
    "insert into sentence_words (sentence_words, rank) values ('usermerge', 2)",
    "create table vectors (key integer primary key, vector blob not null)",
    "create virtual table sentence_terms using fts5vocab(sentence_words, row)",
    """create table prints (
        print integer not null,
        report integer not null references reports(number),
        primary key (print, report)
    ) without rowid""",
)

REVIEW = (
    """create view claims_review as
        select claims.number as claim, reports.number as report, reports.title, reports.published,
            reports.outlet, substr(report_texts.text, claims.start + 1, claims."end" - claims.start) as quote,
            claims.kind, claims.origin, coalesce(claims.verdict, 'unchecked') as verdict,
            (select value from decisions where subject = 'claim ' || claims.number and aspect = 'confidence')
                as confidence,
            (select json_extract(value, '$') from decisions
                where subject = 'claim ' || claims.number and aspect = 'note') as note,
            (select group_concat(substr(aspect, 5), ', ') from decisions
                where decisions.claim = claims.number and aspect glob 'tag *') as tags,
            (select group_concat(measure || ' ' || coalesce(low, '')
                || case when low is high then '' else '-' || coalesce(high, '') end, '; ')
                from figures where figures.claim = claims.number) as figures,
            claims.score / 1000.0 as score, claims.conflict, claims.news, claims.found is not null as edited
        from claims join reports on reports.number = claims.report
            join report_texts on report_texts.report = claims.report
        where not claims.hidden and not claims.removed""",
    """create view relations_review as
        select matches.claim, matches.earlier, matches.relation as proposed,
            (select json_extract(value, '$') from decisions
                where subject = 'pair ' || matches.claim || ' ' || matches.earlier and aspect = 'relation')
                as decided, matches.slot, matches.reason, matches.score
        from matches""",
)

CREDIBILITY = (
    "drop view claims_review",
    """create view claims_review as
        select claims.number as claim, reports.number as report, reports.title, reports.published,
            reports.outlet,
            (select json_extract(value, '$') from decisions
                where subject = 'outlet ' || reports.outlet and aspect = 'reliability') as reliability,
            substr(report_texts.text, claims.start + 1, claims."end" - claims.start) as quote,
            claims.kind, claims.origin, coalesce(claims.verdict, 'unchecked') as verdict,
            (select value from decisions where subject = 'claim ' || claims.number and aspect = 'confidence')
                as confidence,
            (select json_extract(value, '$') from decisions
                where subject = 'claim ' || claims.number and aspect = 'credibility') as credibility,
            (select json_extract(value, '$') from decisions
                where subject = 'claim ' || claims.number and aspect = 'note') as note,
            (select group_concat(substr(aspect, 5), ', ') from decisions
                where decisions.claim = claims.number and aspect glob 'tag *') as tags,
            (select group_concat(measure || ' ' || coalesce(low, '')
                || case when low is high then '' else '-' || coalesce(high, '') end, '; ')
                from figures where figures.claim = claims.number) as figures,
            claims.score / 1000.0 as score, claims.conflict, claims.news, claims.found is not null as edited
        from claims join reports on reports.number = claims.report
            join report_texts on report_texts.report = claims.report
        where not claims.hidden and not claims.removed""",
)
"""The Admiralty letter of the outlet and the digit of the claim, beside the verdict."""

STEPS: Final[tuple[tuple[str, Sequence[str]], ...]] = (
    ("m001_library", (*REPORTS, *CLAIMS, *DECISIONS, *RETRIEVAL, *REVIEW)),
    ("m002_credibility", CREDIBILITY),
)
"""Each step: its name, and its statements."""
