// Two soft notes made on the spot; no file, no request. Browsers stay silent until the agent has pressed something.

let audio: AudioContext | null = null;
let lastChime = -Infinity;

/** A burst of arrivals is one sound. */
const quietMs = 1500;
const notes = { waiting: [659.25, 880], reply: [587.33] };

export function wakeSoundOnGesture(): void {
  const wake = () => {
    audio ??= new AudioContext();
    void audio.resume();
    removeEventListener('pointerdown', wake);
    removeEventListener('keydown', wake);
  };
  addEventListener('pointerdown', wake);
  addEventListener('keydown', wake);
}

export function soundReady(): boolean {
  return audio?.state === 'running';
}

export function chime(kind: keyof typeof notes): void {
  if (!audio || performance.now() - lastChime < quietMs) return;
  lastChime = performance.now();
  const context = audio;
  notes[kind].forEach((frequency, index) => play(context, frequency, context.currentTime + index * 0.16));
}

function play(context: AudioContext, frequency: number, at: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.type = 'sine';
  tone.frequency.value = frequency;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.09, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.55);
}
