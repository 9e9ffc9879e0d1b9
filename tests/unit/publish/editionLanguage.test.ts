import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../../src/i18n/chooseLanguage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it.each([
  [['pt-BR'], ['en', 'pt-BR']],
  [['pt'], ['en', 'pt-BR']],
  [
    ['de', 'kk-KZ'],
    ['en', 'ru', 'kk'],
  ],
  [['zh-hant'], ['zh-Hans', 'zh-Hant']],
  [['de'], ['ru', 'kk']],
  [[], ['kk']],
])('for a reader of %j an edition in %j opens in the language that the moving pages would', async (wanted, offered) => {
  const { document } = new JSDOM(`<main data-languages="${offered.join(' ')}"></main>`, { contentType: 'text/html' })
    .window;
  const replace = vi.fn();
  vi.stubGlobal('document', document);
  vi.stubGlobal('navigator', { languages: wanted });
  vi.stubGlobal('location', { search: '', hash: '#e=one', replace });
  await import('../../../src/edition.ts');
  expect(replace.mock.calls).toEqual([[`${chooseLanguage(wanted, offered)}/#e=one`]]);
});
