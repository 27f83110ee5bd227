// Français : les mots de ce qui s’ouvre d’une pression, chargés avec.
import type { Words } from './en.later.ts';

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
  tool: (name, ok) => (ok ? `Elle a consulté : ${name}` : `Elle a essayé de consulter, sans succès : ${name}`),
  toolSent: 'Ce qui a été transmis :',
  noSources: 'Elle ne repose sur aucun article.',
  searchLabel: 'Chercher dans nos articles d’aide',
  searchHint: 'Pas d’IA ici : seulement nos articles, tels qu’ils ont été écrits.',
  searchNone: (query) => `Rien trouvé pour « ${query} ».`,
  searchFound: (count) => (count === 1 ? '1 article trouvé' : `${count} articles trouvés`),
  searchWaits: 'La recherche reprend dès que la connexion est revenue.',
  askAssistant: 'Demander à l’assistant IA',
  newTab: 'nouvel onglet',
};
