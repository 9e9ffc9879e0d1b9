import type { Page } from 'playwright-core';

/** Holds back a page's requests for some files, by the paths of their addresses; what it returns lets them come, or fail. */
export async function holdBack(page: Page, isHeld: (pathname: string) => boolean): Promise<(come?: boolean) => void> {
  let decide = (_come: boolean): void => undefined;
  const gate = new Promise<boolean>((resolve) => (decide = resolve));
  await page.route(
    ({ pathname }) => isHeld(pathname),
    async (route) => ((await gate) ? route.continue() : route.abort()),
  );
  return (come = true) => decide(come);
}
