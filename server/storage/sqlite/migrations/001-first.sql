-- Sites, visitors, conversations and their events, agents, and what an installation keeps about itself.

CREATE TABLE sites (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  site_id TEXT NOT NULL REFERENCES sites (id),
  language TEXT NOT NULL,
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (site_id, language, id)
) STRICT;

CREATE TABLE visitors (
  site_id TEXT NOT NULL REFERENCES sites (id),
  id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, token_hash)
) STRICT, WITHOUT ROWID;

-- One row per log: its last number, what lists look for, and the rest of its inbox line as JSON.
CREATE TABLE conversations (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  site_id TEXT NOT NULL,
  visitor_id TEXT NOT NULL,
  last_seq INTEGER NOT NULL,
  phase TEXT NOT NULL,
  waiting_since TEXT,
  -- Who said the last message: visitor, assistant or agent.
  last_word TEXT,
  revision INTEGER NOT NULL,
  line TEXT NOT NULL,
  FOREIGN KEY (site_id, visitor_id) REFERENCES visitors (site_id, id)
) STRICT;

CREATE UNIQUE INDEX one_open_conversation ON conversations (site_id, visitor_id) WHERE phase <> 'closed';
CREATE INDEX conversations_of_visitor ON conversations (site_id, visitor_id, number);
CREATE INDEX conversations_by_change ON conversations (site_id, revision);
CREATE INDEX conversations_waiting ON conversations (site_id, waiting_since, number) WHERE phase = 'waiting';
CREATE INDEX conversations_unanswered ON conversations (number) WHERE phase = 'assistant' AND last_word = 'visitor';

CREATE TABLE events (
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  cid TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (conversation_id, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX events_by_command ON events (conversation_id, cid) WHERE cid IS NOT NULL;

-- Seconds from asking for a person to having one.
CREATE TABLE served_waits (
  number INTEGER PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES sites (id),
  seconds REAL NOT NULL
) STRICT;

CREATE INDEX served_waits_of_site ON served_waits (site_id, number);

CREATE TABLE agents (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  agent_id TEXT NOT NULL REFERENCES agents (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_of_agent ON sessions (agent_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE one_time_tokens (
  token_hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  agent_id TEXT REFERENCES agents (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE installation (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The number of the latest change of any conversation. A table of its own, because the highest row may be erased.
CREATE TABLE latest_revision (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  value INTEGER NOT NULL
) STRICT;

INSERT INTO latest_revision (only, value) VALUES (1, 0);
