import { describe, expect, it, vi } from 'vitest';
import { allowPlainText, plainTextOnly } from '../../src/ui/plainTextPolicy.ts';

/** Everything that HTML makes an element, an attribute or another character of. */
const MARKUP = [
  '<',
  '&',
  '<!--',
  '</',
  '<?',
  '<![CDATA[',
  '&lt;',
  '&#60;',
  '&amp',
  '<svg/onload=alert(1)>',
  '<svg/>x',
  ' <svg/>',
  '<SVG/>',
];
const AROUND = [
  (one: string) => one,
  (one: string) => `Astana ${one} Washington`,
  (one: string) => `\n\t${one}`,
  (one: string) => `"'>${one}`,
  (one: string) => `\u2028${one}\u0000`,
];

describe('what is let through where a page asks for Trusted Types', () => {
  it('is text, and the one probe for SVG', () => {
    for (const text of [
      '',
      'Astana',
      '6 November 2025',
      'Қазақстан',
      '"quotes" and ’apostrophes’',
      '> and ;',
      '<svg/>',
    ])
      expect(plainTextOnly(text), text).toBe(text);
  });

  it(`is nothing that could be more (${MARKUP.length * AROUND.length} payloads)`, () => {
    const passed = MARKUP.flatMap((one) => AROUND.map((around) => around(one))).filter(
      (text) => plainTextOnly(text) !== null,
    );
    expect(passed).toEqual([]);
  });

  it('is said once to a document, and a page that allows no policy goes on without', () => {
    const createPolicy = vi.fn();
    const trustedTypes = { createPolicy, defaultPolicy: null as object | null };
    vi.stubGlobal('trustedTypes', trustedTypes);
    createPolicy.mockImplementationOnce(() => {
      throw new TypeError('Policy "default" disallowed');
    });
    expect(allowPlainText).not.toThrow();
    createPolicy.mockClear();
    allowPlainText();
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith('default', { createHTML: plainTextOnly });
    trustedTypes.defaultPolicy = {};
    allowPlainText();
    expect(createPolicy).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
