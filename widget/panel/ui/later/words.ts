// All words, for what is only drawn once they are there.
import type { AllWords } from '../../later.ts';
import { useSession } from '../context.ts';

export function useWords(): AllWords {
  return useSession().later.value?.words as AllWords;
}
