-- What tools need besides their declaration: the servers they live on, secrets, and the effects that wait for their outcome.

CREATE TABLE tool_servers (
  site_id TEXT NOT NULL REFERENCES sites (id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (site_id, id)
) STRICT, WITHOUT ROWID;

-- In clear, because they must be sent: the file is its owner's alone.
CREATE TABLE tool_secrets (
  site_id TEXT NOT NULL REFERENCES sites (id),
  -- A tool or a server of the site.
  holder TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (site_id, holder, name)
) STRICT, WITHOUT ROWID;

-- A row from the visitor's press until it is in the log what came of it.
CREATE TABLE confirmed_effects (
  conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  -- The message that offered it.
  target INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, target)
) STRICT, WITHOUT ROWID;
