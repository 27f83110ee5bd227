// The speaking endpoint for one test: it stops when the test ends.
import { onTestFinished } from 'vitest';
import { type SpeakingServer, startSpeaking } from './speaking-endpoint.ts';

export async function speakingServer(over: Partial<SpeakingServer> = {}): Promise<SpeakingServer> {
  const speaking = await startSpeaking(over);
  onTestFinished(speaking.close);
  return speaking;
}
