// Why a verb was refused, as one closed list that both wires and every language file share.
import * as z from 'zod';

export const refusalCodeSchema = z.enum([
  'badFrame',
  'textEmpty',
  'textTooLong',
  'badEmail',
  'noConversation',
  'conversationClosed',
  'alreadyTaken',
  'notYours',
  'notWaiting',
  'notFound',
  'notAllowed',
  'offerGone',
  'tooFast',
  'tooMuch',
  'conversationFull',
  'tryAgain',
]);

export type RefusalCode = z.infer<typeof refusalCodeSchema>;
