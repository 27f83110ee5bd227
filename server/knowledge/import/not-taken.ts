// A page that an import did not take, with the reason as a code that the console has words for.
import type { PageProblemCode } from '../../../shared/knowledge-api.ts';

export class NotTaken extends Error {
  readonly code: PageProblemCode;
  /** What the reason's sentence needs: a status, a media type, a language. */
  readonly detail: string;

  constructor(code: PageProblemCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'NotTaken';
    this.code = code;
    this.detail = detail;
  }
}
