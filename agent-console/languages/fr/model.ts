// La part d’un modèle dans une réponse, en français : ce qui est parti, ce qui en est venu et ce qu’il en pense.
import type { model as english } from '../en/model.ts';
import { plural } from './plural.ts';

const outcomes: Record<string, string> = {
  answered: 'a répondu',
  usedTools: 'a demandé des outils',
  unsupported: 'pas retenu\u00a0: aucun passage ne le dit',
  toolRefused: 'pas retenu\u00a0: il demandait ce qui ne lui est pas permis',
  refused: 'la demande a été refusée',
  unreachable: 'injoignable',
  silent: 'pas un mot à temps',
  stalled: 'arrêté au milieu',
  endless: 'trop long',
  late: 'trop tard pour compter',
  busy: 'surchargé',
  failed: 'en panne',
  cutShort: 'coupé',
  malformed: 'illisible',
  notAStream: 'illisible',
  tooLong: 'a manqué de place',
  filtered: 'filtré',
  askedForATool: 'a demandé un outil qu’il n’avait pas',
  stopped: 'interrompu',
};

const masked: Record<string, (count: number) => string> = {
  card: (count) => plural(count, 'carte de paiement', 'cartes de paiement'),
  bankAccount: (count) => plural(count, 'compte bancaire', 'comptes bancaires'),
  email: (count) => plural(count, 'adresse e-mail', 'adresses e-mail'),
  phone: (count) => plural(count, 'numéro de téléphone', 'numéros de téléphone'),
  nationalId: (count) => plural(count, 'numéro d’identité', 'numéros d’identité'),
  name: (count) => plural(count, 'nom', 'noms'),
};

export const model: typeof english = {
  model: {
    noModel: 'Sans modèle',
    by: (name) => `Rédigé par ${name}`,
    left: 'Parti de ce serveur vers un modèle',
    nothingLeft: 'Rien n’est parti de ce serveur pour elle.',
    hidden: (what) => `masqué avant\u00a0: ${what.join(', ')}`,
    nothingHidden: 'rien à y masquer',
    masked,
    outcomes,
    bytes: (count) =>
      count < 1_000 ? `${count}\u00a0octets` : `${(count / 1_000).toFixed(1).replace('.', ',')}\u00a0ko`,
    tokens: (count) => plural(count, 'jeton', 'jetons'),
    seconds: (ms) => `${(ms / 1_000).toFixed(1).replace('.', ',')}\u00a0s`,
    cost: (amount) => `Coût\u00a0: ${amount}`,
    view: 'Selon le modèle, une personne est nécessaire',
    askedByModel: 'à la demande du modèle',
  },
};
