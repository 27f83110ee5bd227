// Whether the context pane is shown, and which of its tabs. Beside the thread it stays as the agent likes it; over the thread, on small screens, it opens for one look.
import { computed, signal } from '@preact/signals';
import { preferences } from '../preferences.ts';

export const contextTabs = ['brief', 'decision', 'earlier'] as const;
export type ContextTab = (typeof contextTabs)[number];

export const contextTab = signal<ContextTab>('brief');

const small = matchMedia('(max-width: 1179px)');
const overThread = signal(small.matches);
const sheetOpen = signal(false);

small.addEventListener('change', () => {
  overThread.value = small.matches;
});

export const contextShown = computed(() => (overThread.value ? sheetOpen.value : preferences.contextOpen.value));

export function showContext(shown: boolean): void {
  if (overThread.peek()) sheetOpen.value = shown;
  else preferences.contextOpen.value = shown;
}

/** For small screens: another conversation, or a jump into the thread, takes the sheet away. */
export function hideSheet(): void {
  sheetOpen.value = false;
}
