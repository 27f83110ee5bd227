// npm run policy -- test FILE: tries a policy on written cases. npm run policy -- replay FILE: on the conversations that were had.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../storage/sqlite/store.ts';
import { faultOf, readCases } from './cases.ts';
import { readPolicy } from './read-policy.ts';
import { replayAll, reportLines } from './replay-report.ts';

const usage = `usage: npm run policy -- test CASES [--policy FILE]
       npm run policy -- replay POLICY [--data DIR]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { policy: { type: 'string' }, data: { type: 'string' } },
});
const [command, file] = positionals;
try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function run(): Promise<number> {
  if (command === 'test' && file !== undefined) return test(file);
  if (command === 'replay' && file !== undefined)
    return replayStored(file, values.data ?? process.env['DATA_DIR'] ?? 'data');
  console.error(usage);
  return 2;
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

/** Only reads, so it may run beside a server on the same data. */
async function replayStored(path: string, dataDir: string): Promise<number> {
  const policy = readPolicy(path);
  if (!existsSync(join(dataDir, 'relais.db')))
    throw new Error(`There is no relais.db in ${dataDir}; name its folder with --data.`);
  const store = await openSqliteStore(dataDir);
  try {
    const report = await replayAll(store, policy);
    console.log([`${policy.name} ${policy.version}`, ...reportLines(report)].join('\n'));
  } finally {
    await store.close();
  }
  return 0;
}
