// Several writes, one sync to disk: what arrives in one turn of the event loop shares a transaction.
import type { DatabaseSync } from 'node:sqlite';

export interface GroupCommit {
  /** Runs `work` in a savepoint of its own; answers once the disk has it. A throw undoes this work alone. */
  run<T>(work: () => T): Promise<T>;
  /** Commits what waits, now. */
  flush(): void;
}

interface Task {
  /** Does the work and returns what tells the caller. */
  work: () => () => void;
  reject: (error: unknown) => void;
}

/** Enough to share the sync, few enough not to hold the event loop. */
const largestGroup = 128;

export function createGroupCommit(db: DatabaseSync): GroupCommit {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const savepoint = db.prepare('SAVEPOINT one');
  const release = db.prepare('RELEASE one');
  const undo = db.prepare('ROLLBACK TO one');
  let waiting: Task[] = [];

  function schedule(): void {
    setImmediate(() => {
      runGroup(waiting.splice(0, largestGroup));
      if (waiting.length > 0) schedule();
    });
  }

  function runGroup(group: Task[]): void {
    if (group.length === 0) return;
    let answers: (() => void)[];
    try {
      begin.run();
      answers = group.map(attempt);
      commit.run();
    } catch (error) {
      if (db.isOpen && db.isTransaction) rollback.run();
      for (const task of group) task.reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  function attempt(task: Task): () => void {
    savepoint.run();
    try {
      const answer = task.work();
      release.run();
      return answer;
    } catch (error) {
      // On a full disk or a failed write SQLite may have given up the whole transaction, and so must the group.
      if (!db.isTransaction) throw error;
      undo.run();
      release.run();
      return () => task.reject(error);
    }
  }

  return {
    run<T>(work: () => T) {
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          work() {
            const result = work();
            return () => resolve(result);
          },
          reject,
        });
        if (waiting.length === 1) schedule();
      });
    },
    flush() {
      const rest = waiting;
      waiting = [];
      runGroup(rest);
    },
  };
}
