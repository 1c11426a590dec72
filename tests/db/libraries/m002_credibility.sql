pragma application_id = 1178750020;
pragma user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'factbrowse','m001_library','2026-11-29 07:56:55.702854+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'factbrowse','m002_credibility','2026-11-29 07:56:55.703753+00:00');
CREATE TABLE claims (
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
    );
INSERT INTO "claims" VALUES(1,1,1,30,62,800,'figure','The Valley Post',NULL,NULL,0,NULL,0,0,'contested',0.0,1,0,2800);
INSERT INTO "claims" VALUES(2,1,2,63,87,800,'figure','The Valley Post',NULL,NULL,0,NULL,0,0,NULL,0.0,0,0,800);
INSERT INTO "claims" VALUES(3,2,1,26,58,800,'figure','The Valley Post',NULL,NULL,0,NULL,0,0,NULL,0.0,0,0,2800);
CREATE TABLE decisions (
        subject text not null,
        aspect text not null,
        report integer references reports(number),
        claim integer references claims(number),
        earlier integer references claims(number),
        value text not null,
        primary key (subject, aspect)
    ) without rowid;
INSERT INTO "decisions" VALUES('claim 1','note',NULL,1,NULL,'"Asked."');
INSERT INTO "decisions" VALUES('claim 1','verdict',NULL,1,NULL,'"contested"');
INSERT INTO "decisions" VALUES('report 2','bookmark',2,NULL,NULL,'true');
CREATE TABLE figures (
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
    ) without rowid;
INSERT INTO "figures" VALUES(1,0,0,30,33,135.0,135.0,135.0,0,0,'exact',NULL,'people','killed','','2019-03-01','2019-03-31','period',NULL,'','','',NULL);
INSERT INTO "figures" VALUES(2,0,1,71,73,40.0,40.0,40.0,0,0,'exact',NULL,'people','killed','','2019-03-01','2019-03-31','period',NULL,'','','',NULL);
INSERT INTO "figures" VALUES(3,0,0,26,29,151.0,151.0,151.0,0,0,'exact',NULL,'people','killed','','2019-03-01','2019-03-31','period','2019-04-12','','','',NULL);
CREATE TABLE imports (
        number integer primary key,
        began text not null,
        extractor text not null
    );
INSERT INTO "imports" VALUES(1,'2026-11-29T07:56:56Z','1');
CREATE TABLE journal (
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
    );
INSERT INTO "journal" VALUES(1,'2026-11-29T07:56:56.137+00:00','anna','1','do',1,'claim 1','verdict',NULL,1,NULL,'null','"contested"','verdict contested on claim 1','c3dfaf2fc8083a6417a63b6ca98e7b34d39e41bc52e90dbe5481519dc834ee32');
INSERT INTO "journal" VALUES(2,'2026-11-29T07:56:56.138+00:00','anna','1','do',2,'claim 1','note',NULL,1,NULL,'null','"Asked."','note on claim 1: “Asked.”','cdb9d7529e9ed7d3a81e8d9109e7b087e98353416e7f42674fc5d0ba604f7a3a');
INSERT INTO "journal" VALUES(3,'2026-11-29T07:56:56.140+00:00','anna','1','do',3,'report 2','bookmark',2,NULL,NULL,'null','true','bookmark on report 2','a2a3abea869923b3a8283390bab551482d8aa170e7c3a5db91348f2e8c84175f');
CREATE TABLE matches (
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
    ) without rowid;
INSERT INTO "matches" VALUES(3,1,'update','','as tested','',90.0,0.0,1);
CREATE TABLE memory (key text primary key, value text not null) without rowid;
CREATE TABLE prints (
        print integer not null,
        report integer not null references reports(number),
        primary key (print, report)
    ) without rowid;
CREATE TABLE report_names (report integer primary key references reports(number), name text not null);
CREATE TABLE report_texts (
        report integer primary key references reports(number),
        first_claim integer not null,
        sentences text not null,
        statements blob,
        text text not null
    );
INSERT INTO "report_texts" VALUES(1,1,'[29,32,24]',X'D6BE8B46B244290364660DCC961A90E13560854AB53AF85C0F7434523800ED568AADAD8DE5C26236500ED57C924C86B805643600','The hospital of Harim closed. 135 people were killed in March. Another 40 were injured.');
INSERT INTO "report_texts" VALUES(2,3,'[25,32,20]',X'1C9D8B46325CA90862760DC8E81A8812A55A1D7CEE053A13C9E7401B95626B6B6301','Rescuers raised the toll. 151 people were killed in March. No one was arrested.');
CREATE TABLE reports (
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
    );
INSERT INTO "reports" VALUES(1,'a','A week in Harim','2019-04-12','The Valley Post','','','en',X'6D7ED82E0A01C0455E1DFAB2',1,1872480960512,3,NULL,0,0,2,1,0,1,'{"contested":1}');
INSERT INTO "reports" VALUES(2,'b','The toll rises','2019-04-15','The Valley Post','','','en',X'5608BBD3D650F46499C3EBD4',1,1872484106240,3,NULL,0,1,1,0,0,0,'');
CREATE TABLE searches (
        name text primary key,
        query text not null
    ) without rowid;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_terms','sentence_terms',0,'CREATE VIRTUAL TABLE sentence_terms using fts5vocab(sentence_words, row)');
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_words','sentence_words',0,'CREATE VIRTUAL TABLE sentence_words using fts5(
        words, content='''', tokenize=''porter unicode61 remove_diacritics 2'')');
CREATE TABLE 'sentence_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "sentence_words_config" VALUES('usermerge',2);
INSERT INTO "sentence_words_config" VALUES('version',4);
CREATE TABLE 'sentence_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "sentence_words_data" VALUES(1,X'0617');
INSERT INTO "sentence_words_data" VALUES(10,X'0000000102010200000001030101');
INSERT INTO "sentence_words_data" VALUES(412316860417,X'000001160430313335B6BFC4C08001020202023531B6BFC6808001020201023430B6BFC4C0800202030105616E6F7468B6BFC4C08002020202057272657374B6BFC680800202030105636C6F7365B6BFC4C0800002060105686172696DB6BFC4C0800004030402056F73706974B6BFC4C0800002040105696E6A7572B6BFC4C08002020401046B696C6CB6BFC4C08001020481C08000020401056D61726368B6BFC4C08001020581C08000020501026F6EB6BFC68080020202010570656F706CB6BFC4C08001020381C080000203010472616973B6BFC680800002050206657363756572B6BFC680800002040203697365B6BFC680800002030104746F6C6CB6BFC680800004020601047765656BB6BFC4C080000202040D0C0C0F0F0F100F0F14150C150E100D0F');
CREATE TABLE 'sentence_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "sentence_words_docsize" VALUES(1872480960512,X'05');
INSERT INTO "sentence_words_docsize" VALUES(1872480960513,X'04');
INSERT INTO "sentence_words_docsize" VALUES(1872480960514,X'03');
INSERT INTO "sentence_words_docsize" VALUES(1872484106240,X'05');
INSERT INTO "sentence_words_docsize" VALUES(1872484106241,X'04');
INSERT INTO "sentence_words_docsize" VALUES(1872484106242,X'02');
CREATE TABLE 'sentence_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "sentence_words_idx" VALUES(3,X'',2);
CREATE TABLE steps (
        step integer primary key references journal(number),
        who text not null,
        state text not null check (state in ('done', 'undone', 'left')),
        turned integer not null,
        sentence text not null
    );
INSERT INTO "steps" VALUES(1,'anna','done',1,'verdict contested on claim 1');
INSERT INTO "steps" VALUES(2,'anna','done',2,'note on claim 1: “Asked.”');
INSERT INTO "steps" VALUES(3,'anna','done',3,'bookmark on report 2');
CREATE TABLE totals (
        one integer primary key check (one = 1),
        reports integer not null default 0,
        claims integer not null default 0,
        judged integer not null default 0,
        conflicts integer not null default 0,
        news integer not null default 0
    );
INSERT INTO "totals" VALUES(1,2,3,1,0,1);
CREATE TABLE vectors (key integer primary key, vector blob not null);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX reports_by_id on reports(id);
CREATE INDEX reports_by_text on reports(substr(seal, 1, 4));
CREATE INDEX reports_by_sentence on reports(first_sentence);
CREATE INDEX reports_by_outlet on reports(outlet) where outlet <> '';
CREATE INDEX reports_by_cluster on reports(cluster) where cluster is not null;
CREATE INDEX reports_to_do on reports(compared) where judged < claims or compared = 0;
CREATE INDEX reports_bookmarked on reports(number) where bookmarked;
CREATE INDEX claims_by_report on claims(report, sentence);
CREATE INDEX claims_queue on claims(urgency desc) where urgency >= 950;
CREATE INDEX claims_by_verdict on claims(verdict, report) where verdict is not null;
CREATE INDEX matches_by_earlier on matches(earlier, claim);
CREATE INDEX journal_by_step on journal(step, number);
CREATE INDEX journal_by_claim on journal(claim) where claim is not null;
CREATE INDEX journal_by_earlier on journal(earlier) where earlier is not null;
CREATE TRIGGER journal_is_append_only_1 before update on journal
        begin select raise(abort, 'the journal is append-only'); end;
CREATE TRIGGER journal_is_append_only_2 before delete on journal
        begin select raise(abort, 'the journal is append-only'); end;
CREATE INDEX steps_by_state on steps(state, turned);
CREATE INDEX decisions_by_claim on decisions(claim) where claim is not null;
CREATE INDEX decisions_by_earlier on decisions(earlier) where earlier is not null;
CREATE INDEX decisions_by_aspect on decisions(aspect);
CREATE VIEW relations_review as
        select matches.claim, matches.earlier, matches.relation as proposed,
            (select json_extract(value, '$') from decisions
                where subject = 'pair ' || matches.claim || ' ' || matches.earlier and aspect = 'relation')
                as decided, matches.slot, matches.reason, matches.score
        from matches;
CREATE VIEW claims_review as
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
        where not claims.hidden and not claims.removed;
PRAGMA writable_schema=OFF;
COMMIT;
