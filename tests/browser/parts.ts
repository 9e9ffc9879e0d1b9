import type { Locator, Page } from 'playwright-core';
import type { RawStory } from '../fixtures/facts/facts.ts';

export type Part = 'timeline' | 'map' | 'list' | 'detail' | 'overview' | 'filters' | 'playhead' | 'tour' | 'changes';

export function part(page: Page, name: Part): Locator {
  return page.locator(`[data-part="${name}"]`);
}

/** Ids of the events a part marks as chosen. */
export async function chosenIn(page: Page, name: Part): Promise<string[]> {
  return part(page, name)
    .locator('[data-event-id][aria-current="true"]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-event-id') ?? ''));
}

/** Ids of the events of the list, in its order. */
export async function listed(page: Page): Promise<string[]> {
  return part(page, 'list')
    .locator('[data-event-id]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-event-id') ?? ''));
}

/** Ids of the events of the list that lie in the window. */
export async function inWindow(page: Page): Promise<string[]> {
  return part(page, 'list')
    .locator('li:not([data-outside]) > [data-event-id]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-event-id') ?? ''));
}

/** What counted buttons were seen to hold, by name: a test that chooses every event need not open each of them each time. */
export type SeenGroups = Map<string, readonly string[]>;

/** Chooses an event in a picture by mouse, through the aggregate that holds it where it is in one. */
export async function clickEvent(page: Page, name: Part, id: string, seen: SeenGroups = new Map()): Promise<void> {
  const mayBeStale = seen.size > 0;
  const single = part(page, name).locator(`[data-event-id="${id}"]`).first();
  if ((await single.count()) > 0) return single.click();
  const aggregates = part(page, name).locator('button[data-count]');
  const labels = await aggregates.evaluateAll((elements) => elements.map(({ ariaLabel }) => ariaLabel ?? ''));
  for (const [index, label] of labels.entries()) {
    const isOnlyOne = labels.indexOf(label) === labels.lastIndexOf(label);
    if (isOnlyOne && seen.get(label)?.includes(id) === false) continue;
    await aggregates.nth(index).click();
    const items = part(page, name).locator('[role="dialog"] [data-event-id]');
    const ids = await items.evaluateAll((elements) => elements.map(({ dataset }) => dataset.eventId ?? ''));
    seen.set(label, ids);
    if (ids.includes(id)) return items.nth(ids.indexOf(id)).click();
    await page.keyboard.press('Escape');
  }
  // What was seen before may be of another window.
  if (mayBeStale) return clickEvent(page, name, id);
  throw new Error(`${id} is nowhere in the ${name}`);
}

/** Two painted frames: whatever a gesture has caused in the page has been drawn. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** How many times the committed view has changed since the page was opened. */
export async function commits(page: Page): Promise<number> {
  return page.evaluate(() => window.commits.length);
}

/** Watches for an echo as long as the slowest widget could give one: 400 ms. An observation, not a wait for something to come. */
export async function commitsAfterEcho(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => setTimeout(() => resolve(window.commits.length), 400)));
}

export type { RawStory };
