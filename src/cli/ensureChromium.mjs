/**
 * Finds a Chromium for the browser tests and for what is measured and drawn at publishing; as a script installs Debian's where it may (root, apt-get).
 * `node src/cli/ensureChromium.mjs` prints its path. Nothing is downloaded but through apt.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/**
 * Debian's Chromium without a browser around its pages: the same engine, which tests prefer. Opening two hundred pages and
 * choosing a hundred events took 0.62 of the processor time that the browser took.
 */
const SHELL = { file: '/usr/lib/chromium/chromium-headless-shell', package: 'chromium-headless-shell' };

/** What headless Chromium needs as root, and to stay off the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What Playwright switches off itself (1.65), and two more: Chromium heeds the last such list alone.
 * The last two make every window load its address bar's suggestions as two pages in a process of their own, headless too:
 * a second and a half of a core for each context, which no test looks at.
 */
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** The same for tests, which open hundreds of windows. */
export const TEST_FLAGS = [...CHROMIUM_FLAGS, `--disable-features=${WITHOUT.join(',')}`];

const CURE = 'install it (apt-get install chromium), or set CHROMIUM_PATH to one that is there';

/** The path of an installed Chromium; throws one clear line where there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is no program that can be run`);
  }
  const found = CANDIDATES.find(isExecutable);
  if (found === undefined) throw new Error(`This needs Chromium: ${CURE}`);
  return found;
}

/** The same, after installing Debian's package where there is none and we may. */
export function ensureChromium() {
  const isWanted = !process.env.CHROMIUM_PATH && !CANDIDATES.some(isExecutable) && mayInstall();
  if (isWanted && !install('chromium')) throw new Error(`apt-get could not install Chromium; ${CURE}`);
  return findChromium();
}

/** What the tests run in: the shell where there is one, else what `findChromium` finds. */
export function findTestChromium() {
  return hasShell() ? SHELL.file : findChromium();
}

/** The same, after installing the shell where we may; where that fails the browser does as well, and takes longer. */
export function ensureTestChromium() {
  const isWanted = !process.env.CHROMIUM_PATH && !isExecutable(SHELL.file) && mayInstall();
  if (isWanted && !install(SHELL.package)) process.stderr.write('It cannot be had: the tests run in the browser\n');
  return hasShell() ? SHELL.file : ensureChromium();
}

function hasShell() {
  return !process.env.CHROMIUM_PATH && isExecutable(SHELL.file);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

/** Whether it is there then. The lists of packages are fetched anew only where the ones at hand do not do. */
function install(name) {
  process.stderr.write(`Installing ${name} with apt-get (once) …\n`);
  const wanted = ['install', '-y', '--no-install-recommends', name];
  return apt(wanted) || (apt(['update']) && apt(wanted));
}

/** Without a network it gives up soon. Milliseconds; seconds. */
const PATIENCE = { whole: 240_000, answer: 20 };

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'Acquire::Retries=0', '-o', `Acquire::http::Timeout=${PATIENCE.answer}`];
  const { status } = spawnSync('/usr/bin/apt-get', [...options, ...args], { env, timeout: PATIENCE.whole });
  return status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${ensureChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
