// Every word of the console in English. French must have the same keys: `Words` is this object's type.
import { answering } from './en/answering.ts';
import { doing } from './en/doing.ts';
import { entrance } from './en/entrance.ts';
import { handover } from './en/handover.ts';
import { hours } from './en/hours.ts';
import { inbox } from './en/inbox.ts';
import { knowledge } from './en/knowledge.ts';
import { model } from './en/model.ts';
import { owner } from './en/owner.ts';
import { tools } from './en/tools.ts';

const tag = 'en-GB';

export const en = {
  tag,
  languageName: 'English',
  product: 'Relais',
  number: (value: number) =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
  percent: (value: number) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(value),
  quoted: (text: string) => `“${text}”`,
  colon: (label: string) => `${label}:`,
  loading: 'Loading…',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  copied: 'Copied',
  retry: 'Try again',
  skip: 'Skip to the conversation',
  ...entrance,
  ...inbox,
  ...handover,
  ...answering,
  ...doing,
  ...hours,
  ...model,
  ...owner,
  ...tools,
  ...knowledge,
};

export type Words = typeof en;
