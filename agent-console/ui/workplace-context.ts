// Hands the workplace of the logged-in agent down to every part of the screen.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Workplace } from '../workplace.ts';

export const WorkplaceContext = createContext<Workplace | null>(null);

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('This part of the screen stands outside the shell.');
  return workplace;
}
