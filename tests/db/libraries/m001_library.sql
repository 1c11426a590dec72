pragma application_id = 1178750018;
pragma user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'factbrowse','m001_library','2026-11-22 15:59:36.034013+00:00');
CREATE TABLE claims (
        number integer primary key,
        report integer not null references reports(number),
        start integer not null,
        "end" integer not null,
        score real not null,
        kind text not null,
        origin text not null,
        attribution integer,
        statement text,
        by_hand integer not null default 0,
        found text,
        removed integer not null default 0,
        hidden integer not null default 0,
        verdict text not null default 'unchecked',
        conflict real not null default 0,
        news integer not null default 0,
        skipped integer not null default 0,
        urgency real
    );
INSERT INTO "claims" VALUES(1,1,30,62,0.8,'figure','The Valley Post',NULL,NULL,0,NULL,0,0,'contested',0.0,1,0,2.8);
INSERT INTO "claims" VALUES(2,1,63,87,0.8,'figure','The Valley Post',NULL,NULL,0,NULL,0,0,'unchecked',0.0,0,0,0.8);
INSERT INTO "claims" VALUES(3,2,26,58,0.8,'figure','The Valley Post',NULL,NULL,0,NULL,0,0,'unchecked',0.0,0,0,2.8);
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
        number integer primary key,
        claim integer not null references claims(number),
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
        rest text
    );
INSERT INTO "figures" VALUES(1,1,0,30,33,135.0,135.0,135.0,0,0,'exact',NULL,'people','killed','','2019-03-01','2019-03-31','period','2019-04-12','','','',NULL);
INSERT INTO "figures" VALUES(2,2,1,71,73,40.0,40.0,40.0,0,0,'exact',NULL,'people','killed','','2019-03-01','2019-03-31','period','2019-04-12','','','',NULL);
INSERT INTO "figures" VALUES(3,3,0,26,29,151.0,151.0,151.0,0,0,'exact',NULL,'people','killed','','2019-03-01','2019-03-31','period','2019-04-12','','','',NULL);
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
INSERT INTO "journal" VALUES(1,'2026-11-22T15:59:37.804+00:00','anna','1','do',1,'claim 1','verdict',NULL,1,NULL,'null','"contested"','verdict contested on claim 1','d52a718ce099e05f54c09137bb7d81b4e4f113849d797915c5651149ed97af3c');
INSERT INTO "journal" VALUES(2,'2026-11-22T15:59:37.804+00:00','anna','1','do',2,'claim 1','note',NULL,1,NULL,'null','"Asked."','note on claim 1','fca80e3ff570db500ba569ffa28d3859c4d87e1afc1fa36292816b40e4165f8f');
INSERT INTO "journal" VALUES(3,'2026-11-22T15:59:37.819+00:00','anna','1','do',3,'report 2','bookmark',2,NULL,NULL,'null','true','bookmark on report 2','3fe0efdbb4b1910070da2e1203a9c0acba71684631ea3c0ef4753b795a8566ec');
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
CREATE TABLE report_bands (
        band integer not null,
        hash integer not null,
        report integer not null references reports(number),
        primary key (band, hash, report)
    ) without rowid;
CREATE TABLE report_names (report integer primary key references reports(number), name text not null);
INSERT INTO "report_names" VALUES(1,'a week in harim
the valley post

a');
INSERT INTO "report_names" VALUES(2,'the toll rises
the valley post

b');
CREATE TABLE report_texts (
        report integer primary key references reports(number),
        text text not null
    );
INSERT INTO "report_texts" VALUES(1,'The hospital of Harim closed. 135 people were killed in March. Another 40 were injured.');
INSERT INTO "report_texts" VALUES(2,'Rescuers raised the toll. 151 people were killed in March. No one was arrested.');
CREATE TABLE reports (
        number integer primary key,
        id text not null,
        title text not null,
        published text,
        outlet text not null,
        agency text not null,
        url text not null,
        language text not null,
        sha256 text not null,
        seal text not null,
        extractor text not null,
        added_at text not null,
        first_sentence integer not null default 0,
        sentences integer not null default 0,
        cluster integer,
        compared integer not null default 0,
        bookmarked integer not null default 0,
        claims integer not null default 0,
        judged integer not null default 0,
        conflicts integer not null default 0,
        news integer not null default 0,
        verdicts text not null default '{}'
    );
INSERT INTO "reports" VALUES(1,'a','A week in Harim','2019-04-12','The Valley Post','','','en','6d7ed82e3c17c5bfe5fb6984118ae75da4c46be361dc09a4c913871e43f112e3','0a01c0455e1dfab2ae42ae1242b46c1c4c676d34fa47a40f8e6cb9e2b6bea659','1','2026-11-22T15:59:37+00:00',197880149180417,3,1,0,0,2,1,0,1,'{"contested":1}');
INSERT INTO "reports" VALUES(2,'b','The toll rises','2019-04-15','The Valley Post','','','en','5608bbd35e54028382f7ed9707ae693a63ac0bab50e925a13e46212b6c903416','d650f46499c3ebd4a74fcf55689da44d43fb70a3537e86e0a7cc50163674fa27','1','2026-11-22T15:59:37+00:00',197880954486785,3,2,0,1,1,0,0,0,'{}');
CREATE TABLE searches (
        name text primary key,
        query text not null
    ) without rowid;
CREATE TABLE sentence_hashes (
        hash integer not null,
        report integer not null references reports(number),
        primary key (hash, report)
    ) without rowid;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_terms','sentence_terms',0,'CREATE VIRTUAL TABLE sentence_terms using fts5vocab(sentence_words, row)');
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_words','sentence_words',0,'CREATE VIRTUAL TABLE sentence_words using fts5(
        words, content='''', tokenize=''porter unicode61 remove_diacritics 2'')');
CREATE TABLE 'sentence_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "sentence_words_config" VALUES('version',4);
CREATE TABLE 'sentence_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "sentence_words_data" VALUES(1,X'0617');
INSERT INTO "sentence_words_data" VALUES(10,X'000000000102020002010101020101');
INSERT INTO "sentence_words_data" VALUES(137438953473,X'000000AE0430313335ACFF8980808002020201023430ACFF898080800302030105616E6F7468ACFF898080800302020105636C6F7365ACFF898080800102060105686172696DACFF898080800104030402056F73706974ACFF898080800102040105696E6A7572ACFF8980808003020401046B696C6CACFF8980808002020401056D61726368ACFF89808080020205010570656F706CACFF8980808002020301047765656BACFF89808080010202040E0D10101110100F1010');
INSERT INTO "sentence_words_data" VALUES(274877906945,X'0000009D0430313531ACFF8C8080800202020106617272657374ACFF8C80808003020301046B696C6CACFF8C80808002020401056D61726368ACFF8C80808002020501026F6EACFF8C808080030202010570656F706CACFF8C808080020203010472616973ACFF8C8080800102050206657363756572ACFF8C8080800102040203697365ACFF8C8080800102030104746F6C6CACFF8C80808001040206040E110F100D100F110E');
CREATE TABLE 'sentence_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "sentence_words_docsize" VALUES(197880149180417,X'05');
INSERT INTO "sentence_words_docsize" VALUES(197880149180418,X'04');
INSERT INTO "sentence_words_docsize" VALUES(197880149180419,X'03');
INSERT INTO "sentence_words_docsize" VALUES(197880954486785,X'05');
INSERT INTO "sentence_words_docsize" VALUES(197880954486786,X'04');
INSERT INTO "sentence_words_docsize" VALUES(197880954486787,X'02');
CREATE TABLE 'sentence_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "sentence_words_idx" VALUES(1,X'',2);
INSERT INTO "sentence_words_idx" VALUES(2,X'',2);
CREATE TABLE sentences (
        number integer primary key,
        report integer not null references reports(number),
        start integer not null,
        "end" integer not null,
        claim integer
    );
INSERT INTO "sentences" VALUES(197880149180417,1,0,29,NULL);
INSERT INTO "sentences" VALUES(197880149180418,1,30,62,1);
INSERT INTO "sentences" VALUES(197880149180419,1,63,87,2);
INSERT INTO "sentences" VALUES(197880954486785,2,0,25,NULL);
INSERT INTO "sentences" VALUES(197880954486786,2,26,58,3);
INSERT INTO "sentences" VALUES(197880954486787,2,59,79,NULL);
CREATE TABLE statements (
        report integer primary key references reports(number),
        first integer not null,
        packed blob not null
    );
INSERT INTO "statements" VALUES(1,1,X'78F967D364628B46B244290364660DCC961A90E13560854AB53A48AE47F233D01EA5D8DADA582E2CE600E550CDC2690AC40E90390026463573');
INSERT INTO "statements" VALUES(2,3,X'78F95FAD62068B46325CA90862760DC8E81A8812A55A1D24F722F91268BA526C6D6D2C002A731824');
CREATE TABLE steps (
        step integer primary key references journal(number),
        who text not null,
        state text not null check (state in ('done', 'undone', 'left')),
        turned integer not null,
        sentence text not null
    );
INSERT INTO "steps" VALUES(1,'anna','done',1,'verdict contested on claim 1');
INSERT INTO "steps" VALUES(2,'anna','done',2,'note on claim 1');
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
CREATE INDEX reports_by_text on reports(substr(sha256, 1, 16));
CREATE INDEX reports_by_day on reports(published, number);
CREATE INDEX reports_by_outlet on reports(outlet);
CREATE INDEX reports_by_cluster on reports(cluster);
CREATE INDEX reports_open on reports(number) where judged < claims;
CREATE INDEX reports_bookmarked on reports(number) where bookmarked;
CREATE INDEX reports_not_compared on reports(number) where not compared;
CREATE INDEX claims_by_report on claims(report, start);
CREATE INDEX claims_queue on claims(urgency desc, number) where urgency is not null;
CREATE INDEX claims_by_verdict on claims(verdict, report) where verdict <> 'unchecked';
CREATE INDEX figures_by_claim on figures(claim);
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
CREATE VIEW claims_review as
        select claims.number as claim, reports.number as report, reports.title, reports.published,
            reports.outlet, substr(report_texts.text, claims.start + 1, claims."end" - claims.start) as quote,
            claims.kind, claims.origin, claims.verdict,
            (select value from decisions where subject = 'claim ' || claims.number and aspect = 'confidence')
                as confidence,
            (select json_extract(value, '$') from decisions
                where subject = 'claim ' || claims.number and aspect = 'note') as note,
            (select group_concat(substr(aspect, 5), ', ') from decisions
                where decisions.claim = claims.number and aspect glob 'tag *') as tags,
            (select group_concat(measure || ' ' || coalesce(low, '')
                || case when low is high then '' else '-' || coalesce(high, '') end, '; ')
                from figures where figures.claim = claims.number) as figures,
            claims.score, claims.conflict, claims.news, claims.found is not null as edited
        from claims join reports on reports.number = claims.report
            join report_texts on report_texts.report = claims.report
        where not claims.hidden and not claims.removed;
CREATE VIEW relations_review as
        select matches.claim, matches.earlier, matches.relation as proposed,
            (select json_extract(value, '$') from decisions
                where subject = 'pair ' || matches.claim || ' ' || matches.earlier and aspect = 'relation')
                as decided, matches.slot, matches.reason, matches.score
        from matches;
PRAGMA writable_schema=OFF;
COMMIT;
