// What the assistant says around an effect: when it offers one, and what came of it.

export interface ActionWords {
  /** Stands above the confirmation; `title` says what would happen. */
  offer(title: string): string;
  declined: string;
  /** The tool did it and had nothing to say. */
  done: string;
  refused: string;
  /** Nothing has happened. */
  failed: string;
  unknown: string;
  /** The tool was changed or switched off between the offer and the press. */
  noLongerOffered: string;
  /** Beginnings, folded, of a question about how something is done, which is no wish to have it done. */
  howBegins: string[];
}

const english: ActionWords = {
  offer: (title) => `I can do this for you: **${title}**. Nothing happens until you confirm it.`,
  declined: 'All right, nothing has been changed.',
  done: 'Done.',
  refused: 'The service has declined this, so nothing has been changed.',
  failed: 'That did not work: the service could not be reached. Nothing has been changed. You can try again, or ask for a person.',
  unknown: 'I sent this, but no answer came back, so I cannot tell whether it was done. Please do not try again yet: a person will check it for you.',
  noLongerOffered: 'This is no longer possible in the chat, so nothing has been changed. You can ask for a person.',
  howBegins: ['how', 'can i', 'may i', 'could i', 'am i allowed', 'is it possible', 'do i', 'what', 'when can', 'until when', 'where', 'why', 'who'],
}; // prettier-ignore

const french: ActionWords = {
  offer: (title) => `Je peux le faire pour vous : **${title}**. Rien ne se passe sans votre confirmation.`,
  declined: 'D’accord, rien n’a été modifié.',
  done: 'C’est fait.',
  refused: 'Le service a refusé, rien n’a donc été modifié.',
  failed: 'Cela n’a pas fonctionné : le service est injoignable. Rien n’a été modifié. Vous pouvez réessayer ou demander une personne.',
  unknown: 'J’ai envoyé la demande mais aucune réponse n’est revenue : je ne sais donc pas si c’est fait. Ne réessayez pas pour l’instant, une personne va vérifier pour vous.',
  noLongerOffered: 'Ce n’est plus possible par le chat, rien n’a donc été modifié. Vous pouvez demander une personne.',
  howBegins: ['comment', 'puis je', 'peut on', 'est ce que je peux', 'est il possible', 'est ce possible', 'ai je', 'que', 'quel', 'quelle', 'quels', 'quelles', 'quand', 'jusqu a quand', 'ou', 'pourquoi', 'qui', 'combien'],
}; // prettier-ignore

const known: Record<string, ActionWords> = { en: english, fr: french };

export function actionWordsFor(language: string): ActionWords {
  return known[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
