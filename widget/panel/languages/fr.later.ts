// Français : les mots de ce qui s’ouvre d’une pression, chargés avec.
import type { Words } from './en.later.ts';

const counted = (one: string, several: string) => (count: number) => `${count} ${count < 2 ? one : several}`;

export const words: Words = {
  endConversation: 'Terminer la conversation',
  sound: 'Son quand une personne écrit',
  stored: 'Ce qui est conservé ici',
  storedIntro: (name) => `Dans ce navigateur, sous le nom « ${name} », et nulle part ailleurs sur votre appareil :`,
  storedKey: 'une clé qui nous dit que cette conversation est la vôtre',
  storedOutbox: (count) => `messages pas encore envoyés : ${count}`,
  storedDraft: 'ce que vous écrivez, jusqu’à l’envoi',
  storedRead: 'jusqu’où vous avez lu, et si vous voulez le son',
  forget: 'Tout supprimer',
  sure: (tenths) =>
    tenths > 9
      ? 'Les réponses de ce genre sont presque toujours justes.'
      : `Les réponses de ce genre sont justes environ ${tenths} fois sur 10.`,
  unsure: 'C’est une supposition : vérifiez-la.',
  tool: (name, ok) => (ok ? `Elle a consulté : ${name}.` : `Elle a essayé de consulter, sans succès : ${name}.`),
  askedByModel: 'C’est le modèle d’IA qui l’a demandé.',
  nothingLeft: 'Rien n’a quitté ce serveur pour cette réponse.',
  left: (host, model, size) =>
    `Pour cette réponse, vos mots et des passages de nos articles ont quitté ce serveur pour ${host} (modèle ${model}), ${size} en tout.`,
  leftToOwn: (model, size) =>
    `Pour cette réponse, vos mots et des passages de nos articles sont allés à un modèle sur une de nos propres machines (${model}), ${size} en tout.`,
  hidden: (what) => `Masqué avant l’envoi : ${what.join(', ')}.`,
  nothingHidden: 'Rien n’y a été reconnu comme donnée personnelle.',
  masked: {
    card: counted('carte de paiement', 'cartes de paiement'),
    bankAccount: counted('compte bancaire', 'comptes bancaires'),
    email: counted('adresse e-mail', 'adresses e-mail'),
    phone: counted('numéro de téléphone', 'numéros de téléphone'),
    nationalId: counted('numéro d’identité', 'numéros d’identité'),
    name: counted('nom', 'noms'),
  },
  toolSent: (what) => `Ce qui a été transmis : ${what}`,
  noSources: 'Elle ne repose sur aucun article.',
  searchLabel: 'Chercher dans nos articles d’aide',
  searchHint: 'Pas d’IA ici : seulement nos articles, tels qu’ils ont été écrits.',
  searchNone: (query) => `Rien trouvé pour « ${query} ».`,
  searchFound: (count) => (count === 1 ? '1 article trouvé' : `${count} articles trouvés`),
  searchWaits: 'La recherche reprend dès que la connexion est revenue.',
  askAssistant: 'Demander à l’assistant IA',
  writeToUs: 'Nous écrire',
  newTab: 'nouvel onglet',
};
