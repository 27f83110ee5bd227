// Français : les mots d’une conversation avec des personnes, chargés quand elle leur revient.
import type { Words } from './en.people.ts';

const minutes = (count: number) => (count < 2 ? `${count} minute` : `${count} minutes`);

export const words: Words = {
  reasons: {
    dial: 'Vous avez demandé une personne.',
    askedForPerson: 'Vous avez demandé une personne.',
    billingDispute: 'Une question de facturation se règle avec une personne.',
    fraud: 'Il peut s’agir d’une fraude : une personne prend le relais.',
    health: 'Il est question de santé : une personne prend le relais.',
    safety: 'Votre sécurité d’abord : une personne prend le relais.',
    legal: 'C’est une question juridique : une personne prend le relais.',
    bereavement: 'Toutes nos condoléances. Une personne va s’en occuper.',
    minor: 'Une personne doit vous aider pour cela.',
    complaint: 'Une réclamation mérite l’attention d’une personne.',
    anger: 'C’est agaçant, nous le comprenons : une personne prend le relais.',
    distress: 'Cela semble difficile : une personne prend le relais.',
    repeatedQuestion: 'Vous avez dû demander deux fois : une personne prend le relais.',
    unresolved: 'L’assistant n’a pas résolu cela : une personne prend le relais.',
    noAnswer: 'L’assistant ne connaît pas la réponse : une personne prend le relais.',
    toolFailure: 'Quelque chose n’a pas marché comme prévu : une personne prend le relais.',
    negativeFeedback: 'La réponse n’a pas aidé : une personne prend le relais.',
    complexity: 'Cela demande le jugement d’une personne.',
    visitorAttribute: 'La page demande qu’une personne vous aide.',
    peopleAnswer: 'Ici ce sont des personnes qui répondent, pas l’assistant.',
    modelView: 'Une personne vous aidera mieux ici.',
  },
  youWrote: 'Vous avez écrit :',
  joined: (name) => `${name} vous rejoint`,
  returned: (name) => `${name} a quitté la conversation. L’assistant IA répond de nouveau.`,
  left: (name) => `${name} a quitté la conversation`,
  drafted: (name) => `Rédigé par une IA, envoyé par ${name}`,
  draftedAndChanged: (name) => `Rédigé par une IA, modifié et envoyé par ${name}`,
  peopleAnswer: { dialAssistant: 'Message', aiAssistant: 'Des personnes répondent' },
  people: {
    disclosure: 'Ici, des personnes répondent. Si une IA le fait un jour, son message le dit.',
    disclosureShort: 'Ici, des personnes répondent.',
  },
  peopleWithDrafts: {
    disclosure:
      'Ici, des personnes répondent, aidées par des brouillons d’une IA. Chaque message tiré d’un brouillon le dit.',
    disclosureShort: 'Des personnes répondent, aidées par une IA.',
  },
  emailLeft: (email) => `L’équipe peut vous écrire à ${email}`,
  place: (place) => (place === 1 ? 'C’est bientôt à vous' : `Vous êtes ${place}ᵉ dans la file`),
  waitUnknown: 'Nous ne savons pas encore combien de temps cela prendra.',
  waitRange: (from, to) =>
    from < 1
      ? `Jusqu’à ${minutes(to)}.`
      : from === to
        ? `Environ ${minutes(to)}.`
        : `Environ ${from} à ${minutes(to)}.`,
  waitLate: (late) => `Plus tard qu’annoncé, de ${minutes(late)}. Nous en sommes désolés.`,
  onDuty: (count) => (count === 1 ? '1 personne répond.' : `${count} personnes répondent.`),
  keepPlace: 'Vous pouvez écrire, ou partir : votre place est gardée et la réponse sera ici.',
  nobody: 'Il n’y a personne pour le moment',
  back: (day, time) => `Nous revenons ${day} à ${time}.`,
  nobodyMore: 'Votre message est gardé pour l’équipe. Laissez votre e-mail : elle pourra aussi vous y écrire.',
  emailToo: 'Laisser une adresse e-mail',
  email: 'Adresse e-mail',
  emailSend: 'Enregistrer',
  leaveQueue: 'Quitter la file',
  backToAssistant: 'Revenir à l’assistant',
  badEmail: 'Cela ne ressemble pas à une adresse e-mail.',
};
