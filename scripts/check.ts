// The whole check, readable from top to bottom: types, lint, format, unused code, then every test.
import { spawnSync } from 'node:child_process';

const steps: [string, string[]][] = [
  ['types', ['tsc', '-b']],
  ['lint', ['oxlint', '--type-aware', '--deny-warnings']],
  ['format', ['oxfmt', '--check']],
  ['unused code', ['knip']],
  ['tests', ['vitest', 'run']],
];

for (const [name, command] of steps) {
  const started = Date.now();
  console.log(`\n== ${name}: ${command.join(' ')}`);
  const { status } = spawnSync('npm', ['exec', '--no', '--', ...command], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name} failed; nothing after it was run.`);
    process.exit(1);
  }
  console.log(`== ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
