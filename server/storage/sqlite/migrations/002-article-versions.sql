-- What articles were before, the pages they were read from, and the questions nobody had an answer to.

-- The state after each change; content is null when the change took the article away.
CREATE TABLE article_versions (
  site_id TEXT NOT NULL REFERENCES sites (id),
  language TEXT NOT NULL,
  article_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  agent_id TEXT,
  agent_name TEXT,
  origin TEXT NOT NULL,
  content TEXT,
  PRIMARY KEY (site_id, language, article_id, number)
) STRICT;

-- Before versions were kept, files were the only way in; their own date is the best known.
INSERT INTO article_versions (site_id, language, article_id, number, at, origin, content)
  SELECT site_id, language, id, 1, json_extract(content, '$.updated'), 'file', content FROM articles;

-- What an import saw at an address, so that the next one need not read again what has not changed.
CREATE TABLE imported_pages (
  site_id TEXT NOT NULL REFERENCES sites (id),
  url TEXT NOT NULL,
  -- The sitemap that named it; null for a page read by itself.
  sitemap TEXT,
  etag TEXT,
  last_modified TEXT,
  -- Of the article as it was read, so that an owner's later changes are overwritten only by a page that changed too.
  content_hash TEXT NOT NULL,
  language TEXT NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (site_id, url)
) STRICT, WITHOUT ROWID;

-- Where an unanswered question stands in its log. The words stay there alone, so that erasing them there erases them here.
CREATE TABLE unanswered_questions (
  conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  -- The last of the visitor's messages that asked it, and the first.
  seq INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  site_id TEXT NOT NULL REFERENCES sites (id),
  language TEXT NOT NULL,
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  settled TEXT,
  settled_at TEXT,
  settled_by TEXT,
  PRIMARY KEY (conversation_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX unanswered_questions_of_site ON unanswered_questions (site_id, at);
