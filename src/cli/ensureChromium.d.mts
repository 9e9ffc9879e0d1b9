/** The path of an installed Chromium; throws one clear line where there is none. */
export function findChromium(): string;
/** What tests run in. Throws one clear line where there is none. */
export function findTestChromium(): string;

/** What headless Chromium needs as root, and to stay off the network. */
export const CHROMIUM_FLAGS: readonly string[];
export const TEST_FLAGS: readonly string[];

/** The same, after installing Debian's package where there is none and we may. */
export function ensureChromium(): string;
/** The same for tests, which prefer Chromium's headless shell. */
export function ensureTestChromium(): string;
