// The panel's iframe and the private port to it. Nothing is sent to, or heard from, any other origin or window.
/* oxlint-disable unicorn/prefer-add-event-listener -- bytes are counted here, and setting onmessage starts the port */
import { handshake, type ToLoader, type ToPanel } from '../bridge.ts';
import { make } from './draw.ts';
import { title } from './words.ts';

const readyDeadlineMs = 15_000;
/** Safe because the panel is another origin: it could not reach out of the box and lift it. */
const rights =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';

export interface Frame {
  element: HTMLIFrameElement;
  send(message: ToPanel): void;
  close(): void;
}

export interface FrameParty {
  origin: string;
  siteKey: string;
  language: string;
  start: () => Promise<ToPanel>;
  heard: (message: ToLoader) => void;
  failed: (error?: unknown) => void;
}

export function makeFrame({ origin, siteKey, language, start, heard, failed }: FrameParty): Frame {
  const element = make('iframe', {
    title,
    allow: 'clipboard-write',
    src: `${origin}/panel/${siteKey}?lang=${language}`,
  });
  element.setAttribute('sandbox', rights);
  let port: MessagePort | undefined;
  const deadline = setTimeout(failed, readyDeadlineMs);

  // Also after the panel reloaded itself: a new document gets a new port.
  element.onload = async () => {
    port?.close();
    port = undefined;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<ToLoader>) => {
      clearTimeout(deadline);
      heard(data);
    };
    try {
      port1.postMessage(await start());
      element.contentWindow?.postMessage(handshake, origin, [port2]);
      port = port1;
    } catch (error) {
      failed(error);
    }
  };

  return {
    element,
    send: (message) => port?.postMessage(message),
    close() {
      clearTimeout(deadline);
      port?.close();
      element.remove();
    },
  };
}
