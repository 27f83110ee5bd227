// How every part of the panel reaches the session it belongs to.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from '../session.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  return useContext(SessionContext) as Session;
}
