import { describe, expect, it } from 'vitest';
import { languagePath, plainPath } from '../../../src/url/languagePath.ts';
import { createAddress } from '../../../src/url/address.ts';
import { createFakeClock, createFakeWindow } from './fakeWindow.ts';

const path = languagePath('en', ['en', 'ru', 'kk', 'zh-Hant']);

describe('a page in a folder of its language', () => {
  it.each([
    ['https://x.org/s/story/en/', ''],
    ['https://x.org/s/story/en/#', ''],
    ['https://x.org/s/story/en/#e=a', '#e=a'],
    ['https://x.org/s/story/en/#e=a&l=ru', '#e=a&l=ru'],
    ['https://x.org/s/story/ru/', '#l=ru'],
    ['https://x.org/s/story/ru/#e=a', '#e=a&l=ru'],
    ['https://x.org/s/story/ru/index.html?from=mail#e=a', '#e=a&l=ru'],
    ['https://x.org/s/story/ru/#e=a&l=kk', '#e=a&l=kk'],
    ['https://x.org/s/story/v/2/zh-Hant/', '#l=zh-Hant'],
    ['https://x.org/s/story/', ''],
    ['https://x.org/s/story/de/#e=a', '#e=a'],
  ])('is seen as one in the folder it was loaded from: %s', (href, hash) => {
    expect(path.hashIn(href)).toBe(hash);
  });

  it.each([
    ['https://x.org/s/story/en/', '#e=a', 'https://x.org/s/story/en/#e=a'],
    ['https://x.org/s/story/en/#e=a', '#e=a&l=ru', 'https://x.org/s/story/ru/#e=a'],
    ['https://x.org/s/story/en/', '#l=ru', 'https://x.org/s/story/ru/'],
    ['https://x.org/s/story/ru/#e=a', '', 'https://x.org/s/story/en/'],
    [
      'https://x.org/s/story/ru/?from=mail',
      '#?secret=1&t=2021-01-01&tour=a.1&l=ru',
      'https://x.org/s/story/ru/?from=mail#?secret=1&t=2021-01-01&tour=a.1',
    ],
    ['https://x.org/s/story/v/2/en/index.html', '#l=zh-Hant', 'https://x.org/s/story/v/2/zh-Hant/index.html'],
    ['https://x.org/s/story/en/', '#e=a&l=xx', 'https://x.org/s/story/en/#e=a&l=xx'],
    ['https://x.org/s/story/', '#e=a&l=ru', 'https://x.org/s/story/#e=a&l=ru'],
    ['https://x.org/s/story/de/', '#e=a&l=ru', 'https://x.org/s/story/de/#e=a&l=ru'],
  ])('is written as the page of the language that is read: %s with %s', (href, hash, written) => {
    expect(path.withHash(href, hash)).toBe(written);
    if (written.includes('/story/ru/')) expect(path.hashIn(written)).toBe(hash);
  });

  it('hears of another language by Back', () => {
    const target = createFakeWindow('https://x.org/s/story/en/');
    const address = createAddress(target, createFakeClock(), path);
    const heard: string[] = [];
    address.listen((hash) => heard.push(hash));
    address.push('#e=a&l=ru');
    expect(target.location.href).toBe('https://x.org/s/story/ru/#e=a');
    expect(address.read()).toBe('#e=a&l=ru');
    target.go(-1);
    target.go(1);
    expect(heard).toEqual(['', '#e=a&l=ru']);
  });
});

it('another page’s address is as it is', () => {
  expect(plainPath.hashIn('https://x.org/en/#a#b')).toBe('#a#b');
  expect(plainPath.withHash('https://x.org/en/#a', '#l=ru')).toBe('https://x.org/en/#l=ru');
});
