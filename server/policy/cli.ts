// npm run policy -- test FILE: tries a hand-over policy on written cases and tells which it decides otherwise.
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultOf, readCases } from './cases.ts';
import { readPolicy } from './read-policy.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { policy: { type: 'string' } } });
const [command, file] = positionals;
if (command !== 'test' || file === undefined) {
  console.error('usage: npm run policy -- test FILE [--policy FILE]');
  process.exit(2);
}
try {
  process.exitCode = test(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function test(path: string): number {
  const { policy: beside, cases } = readCases(path);
  const policy = readPolicy(values.policy ?? join(dirname(path), beside));
  const faults = cases.map((each) => faultOf(policy, each)).filter((fault) => fault !== null);
  for (const fault of faults) console.log(`✗ ${fault}`);
  const languages = new Set(cases.map(({ language }) => language)).size;
  console.log(
    `${policy.name} ${policy.version}: ${cases.length - faults.length} of ${cases.length} cases in ${languages} languages as wanted`,
  );
  return faults.length === 0 ? 0 : 1;
}
