// Copies a text and says so.
import { useState } from 'preact/hooks';
import { announce } from '../notices.ts';
import { words } from '../words.ts';
import { Icon } from './icons.tsx';

const saidMs = 2000;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(words.peek().copied);
    setTimeout(() => setCopied(false), saidMs);
  };
  return (
    <button type="button" class="button small" onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'copy'} />
      {copied ? words.value.copied : label}
    </button>
  );
}
