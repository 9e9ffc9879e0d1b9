/** The path of an installed Chromium; throws one clear line where there is none. */
export function findChromium(): string;

/** What headless Chromium needs as root, and to stay off the network. */
export const CHROMIUM_FLAGS: readonly string[];
export const TEST_FLAGS: readonly string[];

/** The same, after installing Debian's package where there is none and we may. */
export function ensureChromium(): string;
