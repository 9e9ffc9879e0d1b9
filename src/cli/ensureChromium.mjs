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
  if (!process.env.CHROMIUM_PATH && !CANDIDATES.some(isExecutable) && mayInstall()) install();
  return findChromium();
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

function install() {
  process.stderr.write('Installing chromium with apt-get (once) …\n');
  run(['update']);
  run(['install', '-y', '--no-install-recommends', 'chromium']);
}

/** Quiet unless it fails. */
function run(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('/usr/bin/apt-get', args, { env, encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Error(`apt-get ${args[0]} failed; ${CURE}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${ensureChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
