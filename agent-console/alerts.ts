// Tells the agent that somebody waits or has answered: sound, desktop notification, announcement, and the tab's badge.
import { effect } from '@preact/signals';
import type { Inbox } from './inbox.ts';
import { arrivalsIn, type Arrival } from './inbox/arrivals.ts';
import type { LineChange } from './inbox/book.ts';
import { announce } from './notices.ts';
import { conversationPath, go } from './place.ts';
import { preferences } from './preferences.ts';
import { chime, soundReady } from './sound.ts';
import { visitorName, words } from './words.ts';

/** The tab in front of the agent claims at once; the others give it this much of a start. */
const startMs = 150;
/** Longer than any tab may be late. */
const claimLastsMs = 60_000;
const notificationsAtOnce = 3;

export function alertArrivals(inbox: Inbox, changes: readonly LineChange[]): void {
  const attentive = document.visibilityState === 'visible' && document.hasFocus();
  const looking = attentive ? (inbox.conversations.opened.peek()?.id ?? null) : null;
  for (const arrival of arrivalsIn(changes, inbox.me.id, null)) {
    // An agent who looks at the console needs no notification from another tab, nor a sound for what is open.
    if (attentive) void claim('notification', arrival);
    if (arrival.line.id === looking) void claim('sound', arrival);
  }
  const arrivals = arrivalsIn(changes, inbox.me.id, looking);
  if (arrivals.length === 0) return;
  announceWaiting(arrivals.filter((arrival) => arrival.kind === 'waiting'));
  setTimeout(() => {
    void soundOnce(arrivals);
    void notifyOnce(arrivals);
  }, startMs);
}

/** Title and icon of the tab count who waits and what is unread among one's own. */
export function showBadge(inbox: Inbox): () => void {
  return effect(() => {
    const { waiting, mine } = inbox.views.value;
    const count = waiting.length + mine.filter((line) => line.unread > 0).length;
    document.title = count > 0 ? words.value.alerts.pageTitle(count) : words.value.product;
    setIcon(count);
  });
}

export function clearBadge(): void {
  document.title = words.peek().product;
  setIcon(0);
}

export async function allowNotifications(): Promise<boolean> {
  if (typeof Notification === 'undefined') return false;
  const allowed = (await Notification.requestPermission()) === 'granted';
  preferences.notifications.value = allowed;
  return allowed;
}

async function soundOnce(arrivals: Arrival[]): Promise<void> {
  // A tab that could not sound leaves it to one that can.
  if (!preferences.sound.value || !soundReady()) return;
  const claimed: Arrival[] = [];
  for (const arrival of arrivals) if (await claim('sound', arrival)) claimed.push(arrival);
  if (claimed.length > 0) chime(claimed.some(({ kind }) => kind === 'waiting') ? 'waiting' : 'reply');
}

async function notifyOnce(arrivals: Arrival[]): Promise<void> {
  if (!preferences.notifications.value || typeof Notification === 'undefined') return;
  if (Notification.permission !== 'granted') return;
  for (const arrival of arrivals.slice(0, notificationsAtOnce))
    if (await claim('notification', arrival)) showNotification(arrival);
}

function announceWaiting(arrivals: Arrival[]): void {
  const says = words.peek();
  if (arrivals.length > 1) announce(says.alerts.several(arrivals.length));
  else if (arrivals[0]) announce(waitingText(arrivals[0]));
}

function waitingText({ line }: Arrival): string {
  const says = words.peek();
  const reason = line.reason ? says.reasons[line.reason].label : '';
  return says.alerts.waiting(visitorName(line.visitorLabel), line.siteName, reason);
}

function showNotification(arrival: Arrival): void {
  const says = words.peek().alerts;
  const { line } = arrival;
  const title =
    arrival.kind === 'waiting' ? says.waitingTitle(line.siteName) : says.reply(visitorName(line.visitorLabel));
  // The same tag replaces: a second notification of the same arrival cannot stand beside the first.
  const shown = new Notification(title, {
    body: line.reason ? words.peek().reasons[line.reason].label : '',
    tag: arrival.key,
    silent: true,
  });
  shown.addEventListener('click', () => {
    window.focus();
    go(conversationPath(line.id));
    shown.close();
  });
}

/** True in exactly one tab. */
async function claim(what: 'sound' | 'notification', { key }: Arrival): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  return new Promise((tell) => {
    void navigator.locks.request(`relais-console/${what}/${key}`, { ifAvailable: true }, (lock) => {
      tell(lock !== null);
      return lock === null ? undefined : new Promise((release) => setTimeout(release, claimLastsMs));
    });
  });
}

function setIcon(count: number): void {
  let link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!link) {
    link = document.createElement('link');
    link.rel = 'icon';
    document.head.append(link);
  }
  link.href = `data:image/svg+xml,${encodeURIComponent(iconSvg(count))}`;
}

function iconSvg(count: number): string {
  const badge =
    count === 0
      ? ''
      : `<circle cx="23" cy="9" r="9" fill="#d9480f"/><text x="23" y="13.4" font-family="Arial,sans-serif" font-size="12.5" font-weight="700" fill="#fff" text-anchor="middle">${count > 9 ? '9+' : count}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f6b57"/><path d="M8 21c5 0 6-10 11-10h5M8 11h4M20 21h4" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/>${badge}</svg>`;
}
