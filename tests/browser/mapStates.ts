import type { Locator, Page } from 'playwright-core';
import { painted, part } from './parts.ts';

/** A state of the map, and how to come to it from rest and back. */
export interface MapState {
  readonly state: string;
  readonly enter: (page: Page) => Promise<void>;
  readonly leave: (page: Page) => Promise<void>;
}

const control = (page: Page, name: string): Locator => part(page, 'map').locator(`[data-control="${name}"]`);

async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await painted(page);
}

async function rest(page: Page): Promise<void> {
  await follow(page, '');
  await control(page, 'home').click();
}

/** What the map shows beside what it shows at rest. */
export const mapStates: readonly MapState[] = [
  {
    state: 'an event with its arcs',
    enter: async (page) => {
      await follow(page, 'e=kazakhstan-announced');
      await control(page, 'everything').click();
      await part(page, 'map').locator('.cm-map-arc').first().waitFor({ state: 'attached' });
    },
    leave: rest,
  },
  {
    state: 'the files of two countries, with capitals',
    enter: async (page) => {
      await follow(page, 'c=KZ,IL');
      await page.locator('[data-country-file="IL"]').waitFor();
      await control(page, 'capitals').click();
    },
    leave: async (page) => {
      await control(page, 'capitals').click();
      await rest(page);
    },
  },
  {
    state: 'contested borders, and what is said of them',
    enter: async (page) => {
      await page.locator('.cm-borders [data-worldview]').click();
      await page.locator('[data-part="borders"] input[value="contested-marked"]').check();
      await part(page, 'map').locator('.cm-map-nobody').first().waitFor({ state: 'attached' });
    },
    leave: async (page) => {
      await page.locator('.cm-borders [data-worldview]').click();
      await rest(page);
    },
  },
  {
    state: 'what has changed since another day',
    enter: async (page) => {
      await follow(page, 't=2025-11-05');
      await page.locator('[data-part="playhead"] input').press('End');
      await page.locator('[data-change]').first().waitFor();
    },
    leave: rest,
  },
  {
    state: 'the map on the full screen',
    enter: async (page) => {
      await control(page, 'fullScreen').click();
      await page.waitForFunction(() => document.fullscreenElement !== null);
    },
    leave: async (page) => {
      await control(page, 'fullScreen').click();
      await page.waitForFunction(() => document.fullscreenElement === null);
    },
  },
];
