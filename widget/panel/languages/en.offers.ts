// English: the words around something the assistant offers to do, fetched with the first offer. Every other language has the same keys.

export const words = {
  nothingYet: 'Nothing has happened yet.',
  yes: 'Yes, do it',
  no: 'No, thank you',
  underWay: 'Being done…',
  notSent: 'Not sent: no answer came within a minute. It can only happen once, so you may try again.',
  done: 'Done',
  refused: 'Not done',
  failed: 'Nothing was changed',
  unknown: 'We do not know yet whether it went through',
  declined: 'You said no. Nothing was done.',
  withdrawn: 'This offer no longer stands. Nothing was done.',
  receipt: 'Receipt',
  when: 'Done on',
  copy: 'Copy receipt',
  copied: 'Copied',
  notCopied: 'It could not be copied. Please select it and copy it yourself.',
};

export type Words = typeof words;
