// Français : les mots autour de ce que l’assistant propose de faire, chargés avec la première proposition.
import type { Words } from './en.offers.ts';

export const words: Words = {
  nothingYet: 'Rien n’est encore fait.',
  yes: 'Oui, allez-y',
  no: 'Non, merci',
  underWay: 'En cours…',
  notSent:
    'Non envoyé : pas de réponse au bout d’une minute. Cela ne peut se faire qu’une fois, vous pouvez réessayer.',
  done: 'C’est fait',
  refused: 'Pas fait',
  failed: 'Rien n’a été modifié',
  unknown: 'Nous ne savons pas encore si cela a abouti',
  declined: 'Vous avez dit non. Rien n’a été fait.',
  withdrawn: 'Cette proposition ne tient plus. Rien n’a été fait.',
  receipt: 'Reçu',
  when: 'Fait le',
  copy: 'Copier le reçu',
  copied: 'Copié',
  notCopied: 'La copie a échoué. Sélectionnez le texte pour le copier vous-même.',
};
