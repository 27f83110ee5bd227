// How much a visitor may write: into one conversation, and in an hour. Far beyond what a person does, and short of filling a disk.
import type { UpFrame } from '../../shared/visitor-protocol.ts';
import { utf8Bytes, type Written } from '../domain/conversation/written.ts';
import { bucketsByKey } from '../domain/token-bucket.ts';

export interface VisitorLimits {
  conversation: Written;
  hour: Written;
}

export interface VisitorAllowance {
  conversation: Written;
  /** False when the visitor has had the hour's share. `who` is the visitor on a site. */
  takeOfHour(who: string, frame: UpFrame, now: number): boolean;
}

/** Ten messages a minute without a pause, and 125 of the longest an hour. */
export const defaultVisitorLimits: VisitorLimits = {
  conversation: { messages: 5_000, bytes: 5_000_000 },
  hour: { messages: 600, bytes: 1_000_000 },
};

const hourSeconds = 3_600;
const eventBytes = 100;

export function createVisitorAllowance({ conversation, hour }: VisitorLimits = defaultVisitorLimits): VisitorAllowance {
  const messages = bucketsByKey(hour.messages, hour.messages / hourSeconds);
  const bytes = bucketsByKey(hour.bytes, hour.bytes / hourSeconds);
  return {
    conversation,
    takeOfHour(who, frame, now) {
      const cost = costOf(frame);
      return messages.take(who, now, cost.messages) && bytes.take(who, now, cost.bytes);
    },
  };
}

/** A person can be asked for, and an end be made, whatever was written before: those cost nothing. */
function costOf(frame: UpFrame): Written {
  switch (frame.type) {
    case 'setDial':
    case 'leaveEmail':
    case 'end':
      return { messages: 0, bytes: 0 };
    case 'say':
      return { messages: 1, bytes: eventBytes + utf8Bytes(frame.text) };
    case 'startNew':
      return { messages: 1, bytes: eventBytes };
    case 'visit':
      return { messages: 0, bytes: eventBytes + utf8Bytes(frame.url + frame.title) };
    default:
      return { messages: 0, bytes: eventBytes };
  }
}
