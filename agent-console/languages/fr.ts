// Every word of the console in French, under the same keys as English.
import type { Words } from './en.ts';
import { answering } from './fr/answering.ts';
import { doing } from './fr/doing.ts';
import { entrance } from './fr/entrance.ts';
import { handover } from './fr/handover.ts';
import { hours } from './fr/hours.ts';
import { inbox } from './fr/inbox.ts';
import { knowledge } from './fr/knowledge.ts';
import { model } from './fr/model.ts';
import { owner } from './fr/owner.ts';
import { tools } from './fr/tools.ts';

const tag = 'fr-FR';

export const fr: Words = {
  tag,
  languageName: 'Français',
  product: 'Relais',
  number: (value) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
  percent: (value) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(value),
  quoted: (text) => `«\u00a0${text}\u00a0»`,
  colon: (label) => `${label}\u00a0:`,
  loading: 'Chargement…',
  cancel: 'Annuler',
  save: 'Enregistrer',
  close: 'Fermer',
  copied: 'Copié',
  retry: 'Réessayer',
  skip: 'Aller à la conversation',
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
