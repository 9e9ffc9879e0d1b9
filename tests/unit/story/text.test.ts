import { describe, expect, it } from 'vitest';
import { httpsUrl, isStoryId, mediaAddress, resolveText } from '../../../src/story/index.ts';

describe('resolveText', () => {
  const text = { en: 'Joined', ru: 'Присоединился', uk: ' ' };

  it('takes the language asked for', () => {
    expect(resolveText(text, 'ru', ['en', 'ru'])).toEqual({ text: 'Присоединился', language: 'ru' });
  });

  it('falls back to the first of the story that has words, and says so', () => {
    expect(resolveText(text, 'uk', ['en', 'ru'])).toEqual({ text: 'Joined', language: 'en' });
    expect(resolveText({ ru: 'Да' }, 'kk', ['en', 'ru'])).toEqual({ text: 'Да', language: 'ru' });
  });

  it('takes any language rather than none', () => {
    expect(resolveText({ fr: 'Oui' }, 'kk', ['en'])).toEqual({ text: 'Oui', language: 'fr' });
    expect(resolveText({}, 'kk', ['en'])).toEqual({ text: '', language: 'kk' });
  });

  it('reads a plain string as the first language', () => {
    expect(resolveText('Joined', 'ru', ['en', 'ru'])).toEqual({ text: 'Joined', language: 'en' });
  });

  it('finds no words on a prototype', () => {
    expect(resolveText({ en: 'Joined' }, 'toString', ['en'])).toEqual({ text: 'Joined', language: 'en' });
  });
});

describe('httpsUrl', () => {
  it.each([
    ['https://tass.com/world/1', 'https://tass.com/world/1'],
    ['https://tass.com', 'https://tass.com/'],
    ['HTTPS://TASS.com/A', 'https://tass.com/A'],
    ['https://www.youtube.com/@channel', 'https://www.youtube.com/%40channel'],
    ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
  ])('takes %s', (text, expected) => {
    expect(httpsUrl(text)).toBe(expected);
    expect(expected).toMatch(/^https:\/\/[^\s\\@]+$/);
  });

  it.each([
    '',
    'x',
    '//x.org/',
    'http://x.org/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' https://x.org/',
    'https://x.org/\t',
    'https://x.org\\@evil.org/',
    'https://user@x.org/',
    'https://user:pass@x.org/',
    'https://',
    'https:x.org',
    'https://x.org/\u0000',
    'https://x.org/\u0085',
    `https://x.org/${'a'.repeat(2_048)}`,
    `https://x.org/${'й'.repeat(1_000)}`,
  ])('refuses %j', (text) => {
    expect(httpsUrl(text)).toBeNull();
  });
});

describe('mediaAddress', () => {
  it('takes a file of the story’s own and https, and nothing else', () => {
    expect(mediaAddress('media/a/b-1.jpg')).toBe('media/a/b-1.jpg');
    expect(mediaAddress('https://x.org/a.jpg')).toBe('https://x.org/a.jpg');
    for (const src of [
      '/media/a',
      'media/../a',
      'media//x.org/a',
      'other/a',
      'data:image/png,x',
      '//x.org',
      'media/a?b',
    ]) {
      expect(mediaAddress(src), src).toBeNull();
    }
  });
});

describe('isStoryId', () => {
  it('takes what may be a folder of the site', () => {
    expect(['abraham-accords', 'a', '2', `a${'b'.repeat(63)}`].filter((id) => !isStoryId(id))).toEqual([]);
    const refused = ['', '-a', 'A', 'a/b', '..', 'a.b', 'a_b', 'a\n', `a${'b'.repeat(64)}`, 'é', 'https://x.org'];
    expect(refused.filter(isStoryId)).toEqual([]);
  });
});
