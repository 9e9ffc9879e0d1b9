import { afterEach, describe, expect, it, vi } from 'vitest';
import { __vitePreload as importWith } from '../../src/sheets.ts';

const links = (): HTMLLinkElement[] => [...document.head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
const IMPORTER = 'https://example.org/any/assets/first-1.js';

afterEach(() => {
  for (const link of links()) link.remove();
});

describe('a chunk’s sheets', () => {
  it('are there before its code runs, from where its importer is', async () => {
    const load = vi.fn(async () => 'module');
    const coming = importWith(load, ['./map-1.css', './more-1.css'], IMPORTER);
    expect(links().map(({ href, crossOrigin }) => [href, crossOrigin])).toEqual([
      ['https://example.org/any/assets/map-1.css', ''],
      ['https://example.org/any/assets/more-1.css', ''],
    ]);
    links()[0]?.dispatchEvent(new Event('load'));
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
    links()[1]?.dispatchEvent(new Event('load'));
    expect(await coming).toBe('module');
  });

  it('are asked for once, however often it is imported', async () => {
    const load = async (): Promise<number> => 1;
    const both = [importWith(load, ['./once-1.css'], IMPORTER), importWith(load, ['./once-1.css'], IMPORTER)];
    expect(links().length).toBe(1);
    links()[0]?.dispatchEvent(new Event('load'));
    expect(await Promise.all(both)).toEqual([1, 1]);
    expect(await importWith(load, ['./once-1.css'], IMPORTER)).toBe(1);
    expect(links().length).toBe(1);
  });

  it('that do not come leave it unimported, and are asked for again', async () => {
    const load = vi.fn(async () => 1);
    const failing = importWith(load, ['./lost-1.css'], IMPORTER);
    links()[0]?.dispatchEvent(new Event('error'));
    await expect(failing).rejects.toThrow('https://example.org/any/assets/lost-1.css');
    expect(load).not.toHaveBeenCalled();
    expect(links()).toEqual([]);
    const again = importWith(load, ['./lost-1.css'], IMPORTER);
    links()[0]?.dispatchEvent(new Event('load'));
    expect(await again).toBe(1);
  });

  it('are no hindrance where it has none', async () => {
    expect(await importWith(async () => 1)).toBe(1);
    expect(links()).toEqual([]);
  });
});
