import type { CDPSession, Page } from 'playwright-core';
import { painted } from './parts.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How many moves a finger makes between two spots, and how often it is told of again where it rests. */
const STEPS = 5;
const RESTS = 2;

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, known);
  return known;
}

/** One finger, put down at a spot of the window, led through others and lifted: what the browser makes of it is its own. */
export async function swipe(page: Page, from: Spot, ...through: readonly Spot[]): Promise<void> {
  const session = await sessionOf(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Spot[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  await touch('touchStart', [from]);
  let at = from;
  for (const to of through) {
    for (let step = 1; step <= STEPS; step += 1) {
      const share = step / STEPS;
      await touch('touchMove', [{ x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share }]);
    }
    at = to;
  }
  // A finger that rests before it is lifted throws nothing: the page stays where it was led.
  for (let rest = 0; rest < RESTS; rest += 1) {
    await painted(page);
    await touch('touchMove', [at]);
  }
  await touch('touchEnd', []);
  await painted(page);
}
