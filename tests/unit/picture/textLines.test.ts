import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, fewLines, linesOf } from '../../../src/picture/textLines.ts';

/** Every letter is as wide as every other. */
const fits = (text: string): number => [...text].length;

describe('linesOf', () => {
  it('breaks between words, and a word that has no room alone by letters', () => {
    expect(linesOf('one two three', 7, fits)).toEqual(['one two', 'three']);
    expect(linesOf('incomprehensibilities are', 10, fits)).toEqual(['incomprehe', 'nsibilitie', 's are']);
    expect(linesOf(' ', 7, fits)).toEqual([]);
  });

  it('loses no letter, and makes no line too wide', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = linesOf(text, width, fits);
        expect(lines.every((line) => fits(line) <= width)).toBe(true);
        const letters = (one: string): string => one.replaceAll(/[ \n\t]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('what has no room', () => {
  it('is cut, and says so', () => {
    expect(cutTo('Kazakhstan joins', 10, fits)).toBe('Kazakhsta…');
    expect(cutTo('Kazakhstan', 10, fits)).toBe('Kazakhstan');
    expect(cutTo('Kazakhstan', 0, fits)).toBe('');
    expect(fewLines(['a', 'b', 'c'], 2)).toEqual(['a', 'b…']);
    expect(fewLines(['a', 'b'], 2)).toEqual(['a', 'b']);
  });
});
