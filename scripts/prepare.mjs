// Before start and test: installs and builds what is missing or out of date. Plain JavaScript, so that any Node can run it.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const forTests = process.argv.includes('--tests');

installPackages();
requireNode24();
buildBrowserFiles();
if (forTests) installChromium();

function installPackages() {
  const mark = path.join(root, 'node_modules', '.relais-lock');
  const wanted = hashOf(['package-lock.json']);
  if (readOr(mark) === wanted) return;
  say('Installing packages …');
  // Not `npm ci`: it refuses a lock file that cannot name packages for platforms which a registry does not carry.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(mark, wanted);
}

/** The pinned Node comes with the packages; on a platform that has none, the machine's own must do. */
function requireNode24() {
  const local = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(local)) return;
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  fail(
    `Relais needs Node 24 or newer; this is ${process.version} and no packaged Node fits this platform. See https://nodejs.org`,
  );
}

function buildBrowserFiles() {
  const mark = path.join(root, 'dist', '.built');
  const wanted = hashOf(['package-lock.json', 'shared', 'widget', 'agent-console']);
  if (readOr(mark) === wanted) return;
  say('Building the widget and the console …');
  run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']);
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
}

/** Browser tests drive Debian's Chromium; `CHROMIUM` names another one. */
function installChromium() {
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(chromium)) return;
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall)
    fail(`The browser tests need Chromium at ${chromium}: "apt-get install chromium", or set CHROMIUM to its path.`);
  say('Installing Chromium (apt-get) …');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesBelow(path.join(root, place))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(path.join(place, entry.name)) : [path.join(place, entry.name)],
    )
    .toSorted();
}

function readOr(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function run(command, args) {
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    fail(`"${command} ${args.join(' ')}" failed; what it printed above says why.`);
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
