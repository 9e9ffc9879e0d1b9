import { type Browser, chromium } from 'playwright-core';
import { CommandError } from '../publish/commandError.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './ensureChromium.mjs';

/** Starts the Chromium that draws and measures. Throws one line where there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: pathOfChromium(), args: [...CHROMIUM_FLAGS] });
}

/** Throws one line, with its cure, where there is no Chromium: known before minutes have been spent on what needs it. */
export function pathOfChromium(): string {
  try {
    return ensureChromium();
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
