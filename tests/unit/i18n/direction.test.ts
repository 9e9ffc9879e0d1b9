import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/i18n/direction.ts';

describe('directionOf', () => {
  it.each([
    'ar',
    'ar-EG',
    'ar-XB',
    'fa',
    'he',
    'iw',
    'ur-PK',
    'ug',
    'ckb',
    'yi',
    'ps',
    'kk-Arab',
    'kk-Arab-CN',
    'az-arab',
    'pa-PK',
    'he-IL',
  ])('is from the right: %s', (language) => expect(directionOf(language)).toBe('rtl'));

  it.each(['en', 'ru', 'uk', 'kk', 'kk-Cyrl', 'en-XA', 'ar-Latn', 'ug-Cyrl', 'hen', 'arn', 'fat', 'pa', 'und', ''])(
    'is from the left: %s',
    (language) => expect(directionOf(language)).toBe('ltr'),
  );
});
