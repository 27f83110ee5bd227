// Keeps agents' accounts, their sessions and one-time links.
import type { DatabaseSync } from 'node:sqlite';
import type { AgentAccount, AgentStore } from '../../ports.ts';
import { inTransaction, query } from './database.ts';

type Accounts = Pick<AgentStore, 'agents' | 'agentByEmail' | 'agentById' | 'addAgent' | 'setPassword'>;
type Sessions = Pick<AgentStore, 'addSession' | 'session' | 'touchSession' | 'removeSession' | 'removeSessionsOf'>;
type OneTimeTokens = Omit<AgentStore, keyof Accounts | keyof Sessions>;

export function createAgentStore(db: DatabaseSync): AgentStore {
  return { ...createAccounts(db), ...createSessions(db), ...createOneTimeTokens(db) };
}

function createAccounts(db: DatabaseSync): Accounts {
  const select = 'SELECT id, email, name, role, password_hash AS passwordHash FROM agents';
  const agents = query<AgentAccount>(db, `${select} ORDER BY name, id`);
  const byEmail = query<AgentAccount>(db, `${select} WHERE email = ?`);
  const byId = query<AgentAccount>(db, `${select} WHERE id = ?`);
  const add = query(
    db,
    `INSERT INTO agents (id, email, name, role, password_hash) VALUES (?, ?, ?, ?, ?) ON CONFLICT (email) DO NOTHING`,
  );
  const setPassword = query(db, 'UPDATE agents SET password_hash = ? WHERE id = ?');

  return {
    async agents() {
      return agents.all().map((row) => ({ ...row }));
    },
    async agentByEmail(email) {
      const row = byEmail.get(email);
      return row === null ? null : { ...row };
    },
    async agentById(id) {
      const row = byId.get(id);
      return row === null ? null : { ...row };
    },
    async addAgent({ id, email, name, role, passwordHash }) {
      return add.run(id, email, name, role, passwordHash) === 1;
    },
    async setPassword(agentId, passwordHash) {
      setPassword.run(passwordHash, agentId);
    },
  };
}

type SessionRow = NonNullable<Awaited<ReturnType<AgentStore['session']>>>;

function createSessions(db: DatabaseSync): Sessions {
  const add = query(
    db,
    'INSERT INTO sessions (token_hash, agent_id, created_at, expires_at, seen_at) VALUES (?, ?, ?, ?, ?)',
  );
  const removeEnded = query(db, 'DELETE FROM sessions WHERE expires_at <= ?');
  const session = query<SessionRow>(
    db,
    `SELECT agent_id AS agentId, created_at AS createdAt, expires_at AS expiresAt, seen_at AS seenAt
     FROM sessions WHERE token_hash = ?`,
  );
  const touch = query(db, 'UPDATE sessions SET seen_at = ? WHERE token_hash = ?');
  const remove = query(db, 'DELETE FROM sessions WHERE token_hash = ?');
  const removeOf = query(db, 'DELETE FROM sessions WHERE agent_id = ?');

  return {
    async addSession({ tokenHash, agentId, createdAt, expiresAt, seenAt }) {
      inTransaction(db, () => {
        // Nobody comes back to end a forgotten session, so each new one sweeps away those that are over.
        removeEnded.run(createdAt);
        add.run(tokenHash, agentId, createdAt, expiresAt, seenAt);
      });
    },
    async session(tokenHash) {
      const row = session.get(tokenHash);
      return row === null ? null : { ...row };
    },
    async touchSession(tokenHash, seenAt) {
      touch.run(seenAt, tokenHash);
    },
    async removeSession(tokenHash) {
      remove.run(tokenHash);
    },
    async removeSessionsOf(agentId) {
      removeOf.run(agentId);
    },
  };
}

type OneTimeRow = NonNullable<Awaited<ReturnType<AgentStore['oneTimeToken']>>>;

function createOneTimeTokens(db: DatabaseSync): OneTimeTokens {
  const add = query(db, 'INSERT INTO one_time_tokens (token_hash, purpose, agent_id, expires_at) VALUES (?, ?, ?, ?)');
  const look = query<OneTimeRow>(
    db,
    'SELECT purpose, agent_id AS agentId, expires_at AS expiresAt FROM one_time_tokens WHERE token_hash = ?',
  );
  const use = query(db, 'DELETE FROM one_time_tokens WHERE token_hash = ?');
  const removeAll = query(db, 'DELETE FROM one_time_tokens WHERE purpose = ?');

  return {
    async addOneTimeToken({ tokenHash, purpose, agentId, expiresAt }) {
      add.run(tokenHash, purpose, agentId, expiresAt);
    },
    async oneTimeToken(tokenHash) {
      const row = look.get(tokenHash);
      return row === null ? null : { ...row };
    },
    async useOneTimeToken(tokenHash) {
      return use.run(tokenHash) === 1;
    },
    async removeOneTimeTokens(purpose) {
      removeAll.run(purpose);
    },
  };
}
