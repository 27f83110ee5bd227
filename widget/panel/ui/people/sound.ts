// Two soft tones when a person writes. Made on the spot, and only after the visitor has touched the panel.

let context: AudioContext | null = null;

export function allowSound(): void {
  // They may have touched it before this was here.
  if (navigator.userActivation?.hasBeenActive) wake();
  addEventListener('pointerdown', wake, { once: true });
  addEventListener('keydown', wake, { once: true });
}

function wake(): void {
  context ??= new AudioContext();
  void context.resume();
}

export function chime(): void {
  if (!context) return;
  const tone = context.createOscillator();
  const volume = context.createGain();
  const start = context.currentTime;
  tone.frequency.setValueAtTime(587, start);
  tone.frequency.setValueAtTime(784, start + 0.12);
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.06, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.6);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(start + 0.6);
}
