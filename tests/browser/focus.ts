import type { CDPSession, Page } from 'playwright-core';

/** What has the focus, as the browser tells it to a screen reader; `null` while nothing has. */
export interface Focused {
  readonly role: string;
  readonly name: string;
  /** Which element of the document: equal for the same element. */
  readonly node: number;
  /** Its event, or its country, where it stands for one. */
  readonly eventId: string | null;
  readonly country: string | null;
  /** How many events it stands for, where it is a counted button. */
  readonly count: string | null;
  /** Its country's standing, and whether it is drawn faint: what its look hangs on. */
  readonly standing: string | null;
  readonly faded: string | null;
  /** Name of its element: a country's outline is a path, its marker a button. */
  readonly shape: string;
}

const sessions = new WeakMap<Page, CDPSession>();

/** The page's line to the browser's own tools, one a page. */
export async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, known);
  return known;
}

/** The element that has the focus: now, or when two frames have been painted. */
const ACTIVE = {
  now: 'document.activeElement',
  painted: `new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.activeElement))))`,
} as const;

/** Asks the browser's own accessibility tree, not the markup. */
export async function focused(page: Page, when: keyof typeof ACTIVE = 'now'): Promise<Focused | null> {
  const session = await sessionOf(page);
  const { result } = await session.send('Runtime.evaluate', { expression: ACTIVE[when], awaitPromise: true });
  if (result.objectId === undefined) return null;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const seen = await page.evaluate(() => {
    const { activeElement: element, body } = document;
    if (!element || element === body) return null;
    const read = (name: string): string | null => element.getAttribute(name);
    return {
      eventId: read('data-event-id'),
      country: read('data-country'),
      count: read('data-count'),
      standing: read('data-standing'),
      faded: read('data-faded') ?? (element.closest('[data-outside]') && 'outside'),
      shape: element.localName,
    };
  });
  const [node] = nodes;
  if (!seen || !node || node.ignored) return null;
  return { role: String(node.role?.value), name: String(node.name?.value), node: node.backendDOMNodeId ?? 0, ...seen };
}

/** The same, where something must have the focus. */
export async function mustBeFocused(page: Page, when: string, asked?: keyof typeof ACTIVE): Promise<Focused> {
  const found = await focused(page, asked);
  if (!found) throw new Error(`Nothing has the focus ${when}`);
  return found;
}

/**
 * Every stop from the document's edge to where the key leaves it again: to the browser, or, as a browser without a
 * frame does it backwards, to the other end of the document.
 */
export async function pressThrough(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  atStop: (stop: Focused) => Promise<void> = async () => undefined,
): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop || (key === 'Shift+Tab' && stop.node === stops[0]?.node)) return stops;
    stops.push(stop);
    await atStop(stop);
  }
  throw new Error(`${key} does not leave the page: ${stops.map(({ name }) => name).join(' | ')}`);
}

/** Presses the key until the focus is on something that matches. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press(key);
    if (await isFocusOn(page, selector)) return;
  }
  throw new Error(`${key} does not come to ${selector}`);
}

export async function isFocusOn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
}

/** Whether some of the focused element can be seen: inside the window, and not wholly under something else (WCAG 2.4.11). */
export async function isFocusInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const steps = 24;
    for (let row = 0; row <= steps; row += 1)
      for (let column = 0; column <= steps; column += 1) {
        const found = document.elementFromPoint(
          left + 1 + ((width - 2) * column) / steps,
          top + 1 + ((height - 2) * row) / steps,
        );
        if (found && (element === found || element.contains(found))) return true;
      }
    return false;
  });
}
