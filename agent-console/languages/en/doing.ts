// Alerts and commands, in English.
import { plural } from './plural.ts';

export const doing = {
  alerts: {
    waiting: (visitor: string, site: string, reason: string) =>
      `New waiting conversation: ${visitor}, ${site}. ${reason}`,
    waitingTitle: (site: string) => `A visitor is waiting on ${site}`,
    reply: (visitor: string) => `${visitor} has answered`,
    several: (count: number) => `${count} new conversations are waiting`,
    pageTitle: (count: number) => `(${count}) Relais`,
  },
  commands: {
    title: 'Commands',
    placeholder: 'Type a command or a visitor…',
    none: 'Nothing fits',
    next: 'Next conversation',
    previous: 'Previous conversation',
    take: 'Take conversation',
    reply: 'Reply',
    note: 'Write an internal note',
    handBack: 'Hand back to the assistant',
    close: 'Close conversation',
    search: 'Search conversations',
    sheet: 'Show keyboard shortcuts',
    palette: 'Command palette',
    goTo: (view: string) => `Go to ${view}`,
    openVisitor: (visitor: string, site: string) => `${visitor}, ${site}`,
    dutyOn: 'Go on duty',
    dutyOff: 'Go off duty',
    toggleTheme: 'Switch between light and dark',
    leaveField: 'Leave a field, close a window',
    general: 'Anywhere',
    inConversation: 'In a conversation',
    inBox: 'Message box',
    newLine: 'New line',
    off: 'Single-key shortcuts are switched off in the settings.',
    results: (count: number) => plural(count, 'entry', 'entries'),
  },
};
