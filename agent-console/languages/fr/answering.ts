// Who answers on a site, and the assistant's drafts, in French.
import type { Mode } from '../../../shared/http-api.ts';
import type { answering as english } from '../en/answering.ts';

const modes: Record<Mode, { name: string; means: string }> = {
  automatic: {
    name: 'Automatique',
    means: 'L’assistant répond. Une personne prend le relais quand une règle, les signes ou le visiteur le demandent.',
  },
  copilot: {
    name: 'Copilote',
    means:
      'Des personnes répondent. L’assistant prépare des brouillons avec leurs sources, et rien ne part avant qu’un agent l’envoie. Les visiteurs voient quels messages l’IA a préparés.',
  },
  shadow: {
    name: 'Ombre',
    means:
      'Des personnes répondent. Après chacune de leurs réponses, elles voient ce que l’assistant aurait dit. Les visiteurs n’en voient rien.',
  },
  off: { name: 'Arrêt', means: 'Des personnes répondent. Aucun assistant ne lit les messages.' },
};

export const answering: typeof english = {
  modes: {
    title: 'Qui répond',
    lead: 'Dans tous les modes, les règles de la politique et le souhait d’un visiteur de parler à une personne passent d’abord.',
    names: modes,
    topics: 'Sujets traités autrement',
    topicsHint:
      'Un message porte sur un sujet s’il contient tous les mots d’une ligne, dans n’importe quel ordre et sous n’importe quelle forme ; les petits mots comme «\u00a0le\u00a0» ou «\u00a0mon\u00a0» ne comptent pas. Le premier sujet qui convient décide.',
    noTopics: 'Aucun : le mode ci-dessus vaut pour tous les messages.',
    topic: (number) => `Sujet ${number}`,
    addTopic: 'Ajouter un sujet',
    name: 'Nom',
    phrases: 'Ce qu’écrivent les visiteurs, une ligne chacun',
    phrasesHint: 'Par exemple : annuler réservation',
    mode: 'Mode',
    remove: (name) => `Retirer ${name}`,
    earlier: (name) => `Monter ${name}`,
    nameTooLong: '60 caractères au plus.',
    nameTwice: 'Un autre sujet porte ce nom.',
    phraseLength: (line) => `«\u00a0${line}\u00a0» est trop court ou trop long : de 2 à 120 caractères par ligne.`,
    tooManyPhrases: '50 lignes au plus.',
    unsaved: 'Un des sujets n’est pas encore rempli.',
    rule: (mode, topic) => (topic === null ? `Ce site : ${mode}` : `Sujet ${topic} : ${mode}`),
  },
  drafts: {
    title: 'Le brouillon de l’assistant',
    arrived: 'L’assistant a préparé une réponse.',
    use: 'Utiliser',
    useLong: 'Mettre le brouillon de l’assistant dans la zone de saisie',
    send: 'Envoyer tel quel',
    sendLong: 'Envoyer tel quel le brouillon de l’assistant',
    dismiss: 'Écarter',
    dismissLong: 'Écarter le brouillon de l’assistant',
    takeFirst: 'Prenez la conversation pour l’utiliser.',
    offer:
      'L’assistant aurait proposé un bouton pour cela. Votre message n’en a pas : faites-le vous-même, puis dites-le.',
    made: 'Tiré du brouillon de l’assistant. Le visiteur voit que l’IA l’a préparé et que vous l’avez envoyé.',
    asItWas: 'Préparé par l’IA, envoyé tel quel',
    changed: 'Préparé par l’IA, modifié avant l’envoi',
    show: 'Voir le brouillon',
    wouldHaveSaid: 'Ce que l’assistant aurait dit',
    notUsed: 'Un brouillon de l’assistant, non utilisé',
  },
};
