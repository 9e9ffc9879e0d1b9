/** The path of an installed Chromium; throws one clear line where there is none. */
export function findChromium(): string;

/** The same, after installing Debian's package where there is none and we may. */
export function ensureChromium(): string;
