// A verb that may not happen now, with the code that both wires and the language files know.
import type { RefusalCode } from '../../shared/refusal.ts';

export class Refused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.name = 'Refused';
    this.code = code;
  }
}
