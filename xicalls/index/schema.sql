-- The index of one corpus. Records are kept ready made, as JSON in the contract's order, beside the columns that
-- questions need. A statement's key is its article's key * 1048576 + its number; a paragraph's likewise.

CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- One file as it was when it was read; problem: why it, or a part of it, could not be (JSON, [[file, reason], …]).
CREATE TABLE files (
    key INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    id TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest TEXT NOT NULL,
    problems TEXT
);
CREATE INDEX files_with_problems ON files (path) WHERE problems IS NOT NULL;
CREATE INDEX files_too_new ON files (path) WHERE mtime_ns < 0;

-- first, last: the days between which it came out (else those of its main call), inferred: or not; published: as EDTF.
-- sources: folded, for --source; said: the number of its statements; begins, goes_on, ends: what the JSON of each of
-- them has before its number, its line and its call.
CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    file INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    first TEXT,
    last TEXT,
    published TEXT,
    inferred INTEGER NOT NULL,
    sources TEXT NOT NULL,
    title TEXT,
    said INTEGER NOT NULL,
    begins TEXT NOT NULL,
    goes_on TEXT NOT NULL,
    ends TEXT NOT NULL,
    head TEXT NOT NULL,
    tail TEXT NOT NULL,
    why TEXT NOT NULL
);
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_by_file ON articles (file);

CREATE TABLE said (
    key INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    confidence REAL,
    tail TEXT NOT NULL,
    why TEXT NOT NULL
);

-- The calls that an article reports (JSON) and the one that all its statements belong to, apart from it: known only when
-- all articles have been read, and they would have to be written once more.
CREATE TABLE told (article INTEGER PRIMARY KEY, calls TEXT NOT NULL, call TEXT);

-- The call that a statement belongs to in an article that is about several.
CREATE TABLE said_in (statement INTEGER PRIMARY KEY, call TEXT NOT NULL);
CREATE INDEX said_in_by_call ON said_in (call);
CREATE VIEW statements AS SELECT said.*, coalesce(said_in.call, told.call) AS call
    FROM said LEFT JOIN told ON told.article = said.key >> 20 LEFT JOIN said_in ON said_in.statement = said.key;

-- names: every name, alias and id, folded, each word between single spaces, for whole-word search.
CREATE TABLE agents (key INTEGER PRIMARY KEY, id TEXT NOT NULL, names TEXT NOT NULL, UNIQUE (id, names));

-- role: 0 speaker, 1 addressee, 2 via.
CREATE TABLE spoken (role INTEGER, agent INTEGER, statement INTEGER, PRIMARY KEY (role, agent, statement)) WITHOUT ROWID;
CREATE TABLE about (topic TEXT, statement INTEGER, PRIMARY KEY (topic, statement)) WITHOUT ROWID;

-- Of standard input only, which cannot be read a second time.
CREATE TABLE texts (article TEXT PRIMARY KEY, text TEXT NOT NULL);

CREATE TABLE paragraphs (key INTEGER PRIMARY KEY, line INTEGER NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL);

-- matched: the words that are on the topic, as JSON [SPAN, …].
CREATE TABLE passages (
    topic TEXT, paragraph INTEGER, matched TEXT NOT NULL, PRIMARY KEY (topic, paragraph)
) WITHOUT ROWID;

-- What one article says of one call; parties: the ids of its participants, in alphabetical order; main: whether the
-- article is about this call; report: all of it, as JSON.
CREATE TABLE reports (
    article INTEGER, number INTEGER, parties TEXT NOT NULL, main INTEGER NOT NULL, call TEXT, report TEXT NOT NULL,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX reports_by_parties ON reports (parties, call);
CREATE INDEX reports_by_call ON reports (call);

-- Whose calls have to be united anew, and which calls have lost a report ('' where one was added).
CREATE TABLE stale (parties TEXT, call TEXT, PRIMARY KEY (parties, call)) WITHOUT ROWID;

-- plain: the id without the number that keeps it apart from others of the same day and family names.
-- position: what calls are ordered by; brief: what a table shows of it, as JSON.
CREATE TABLE calls (
    id TEXT PRIMARY KEY,
    plain TEXT NOT NULL,
    parties TEXT NOT NULL,
    position TEXT NOT NULL,
    first TEXT,
    last TEXT,
    brief TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX calls_in_order ON calls (position, brief);
CREATE INDEX calls_by_plain ON calls (plain);
CREATE INDEX calls_by_parties ON calls (parties);
CREATE TABLE parties (agent INTEGER, call TEXT, PRIMARY KEY (agent, call)) WITHOUT ROWID;
CREATE TABLE call_topics (topic TEXT, call TEXT, PRIMARY KEY (topic, call)) WITHOUT ROWID;

-- Every topic that the lexicon knows; names: folded, what people may call it.
CREATE TABLE topics (id TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL);

-- Statements are not ranked: their lengths are not needed.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE paragraph_words USING fts5 (words, content = '', tokenize = "unicode61 remove_diacritics 2");

-- Merged in larger steps than usual (4): each word list is written fewer times while thousands of articles go in.
INSERT INTO statement_words (statement_words, rank) VALUES ('automerge', 8);
INSERT INTO paragraph_words (paragraph_words, rank) VALUES ('automerge', 8);
