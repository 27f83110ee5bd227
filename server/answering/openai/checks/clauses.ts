// A text cut into clauses, the reach of a "not": by sentences, and within them by commas and semicolons.
import { plainText } from '../../../domain/text/markdown.ts';
import { sentencesOf } from '../../../domain/text/sentences.ts';

export function clausesOf(text: string): string[] {
  return paragraphsOf(text)
    .flatMap((paragraph) => sentencesOf(plainText(paragraph)))
    .flatMap((sentence) =>
      sentence.split(/[,;:](?=\s)|\s[–—-]\s|[()]|\s(?:and|but|et|mais|und|aber|y|pero|ma|mas|maar)\s/i),
    )
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

/** A line that was only wrapped goes on in the next one; a list's items stand alone. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n|\n(?=\s*(?:[-*+•]|\d{1,3}[.)])\s)/).map((part) => part.replace(/\s*\n\s*/g, ' '));
}
