import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseLanguage,
  endonym,
  formatNumber,
  isLanguage,
  joinList,
  languages,
  loadWords,
  plural,
  type Language,
  formatDayRange,
} from '../../../src/i18n/index.ts';
import { possessiveNumber } from '../../../src/i18n/dates/kazakhCases.ts';
import { parseDay, type Day } from '../../../src/time/index.ts';
import { createWording } from '../../../src/ui/wording.ts';
import { pictureWordsOf } from './golden.ts';

const bundles = await Promise.all(languages.map(loadWords));
const [english, russian, ukrainian, kazakh] = bundles;
if (!english || !russian || !ukrainian || !kazakh) throw new Error('four languages are expected');

const COUNTS = [0, 1, 2, 4, 5, 11, 21, 22, 25, 1.5];

describe('plurals', () => {
  const table: readonly (readonly [Language, readonly string[]])[] = [
    [
      'en',
      [
        'no events',
        '1 event',
        '2 events',
        '4 events',
        '5 events',
        '11 events',
        '21 events',
        '22 events',
        '25 events',
        '1.5 events',
      ],
    ],
    [
      'ru',
      [
        'нет событий',
        '1 событие',
        '2 события',
        '4 события',
        '5 событий',
        '11 событий',
        '21 событие',
        '22 события',
        '25 событий',
        '1,5 события',
      ],
    ],
    [
      'uk',
      [
        'немає подій',
        '1 подія',
        '2 події',
        '4 події',
        '5 подій',
        '11 подій',
        '21 подія',
        '22 події',
        '25 подій',
        '1,5 події',
      ],
    ],
    [
      'kk',
      [
        'оқиға жоқ',
        '1 оқиға',
        '2 оқиға',
        '4 оқиға',
        '5 оқиға',
        '11 оқиға',
        '21 оқиға',
        '22 оқиға',
        '25 оқиға',
        '1,5 оқиға',
      ],
    ],
  ];

  it.each(table)('of events in %s', (language, expected) => {
    const words = bundles.find((bundle) => bundle.language === language);
    expect(COUNTS.map((count) => words?.messages.map.aggregate(count))).toEqual(expected);
  });

  it('choose the form by the count, and fall back on `other`', () => {
    const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };
    const chosen = (language: Language): string => COUNTS.map((count) => plural(language, count, forms)).join(' ');
    expect(chosen('en')).toBe('other one other other other other other other other other');
    expect(chosen('ru')).toBe('many one few few many many one few many other');
    expect(chosen('uk')).toBe('many one few few many many one few many other');
    expect(chosen('kk')).toBe('other one other other other other other other other other');
    expect(plural('ru', 2, { other: 'other' })).toBe('other');
  });

  it('agree after "of"', () => {
    const counts = (total: number): readonly string[] =>
      bundles.map((words) => words.messages.filters.count(12, total));
    expect(counts(25)).toEqual(['12 of 25 events', '12 из 25 событий', '12 з 25 подій', '25 оқиғаның 12-сі']);
    expect(counts(21)).toEqual(['12 of 21 events', '12 из 21 события', '12 з 21 події', '21 оқиғаның 12-сі']);
    expect(counts(22)).toEqual(['12 of 22 events', '12 из 22 событий', '12 з 22 подій', '22 оқиғаның 12-сі']);
  });

  it('agree in the notice of what was left out', () => {
    const notices = (count: number): readonly string[] =>
      bundles.map((words) => words.messages.dropped(count, ['a', 'b']));
    expect(notices(2)).toEqual([
      '2 events were left out: a, b',
      '2 события не показаны: a, b',
      'Пропущено 2 події: a, b',
      '2 оқиға көрсетілмеді: a, b',
    ]);
    expect(russian.messages.dropped(1, [])).toBe('1 событие не показано');
    expect(russian.messages.dropped(5, [])).toBe('5 событий не показано');
    expect(ukrainian.messages.dropped(1, [])).toBe('Пропущено 1 подію');
    expect(english.messages.dropped(1, [])).toBe('1 event was left out');
  });

  it('read Kazakh figures aloud for their endings', () => {
    const counts = [0, 1, 2, 3, 6, 7, 9, 10, 12, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 1005];
    expect(counts.map((count) => possessiveNumber(count)).join(' ')).toBe(
      '0-і 1-і 2-сі 3-і 6-сы 7-сі 9-ы 10-ы 12-сі 20-сы 30-ы 40-ы 50-і 60-ы 70-і 80-і 90-ы 100-і 1000-ы 1005-і',
    );
  });
});

describe('numbers', () => {
  it('are grouped and pointed as each language does', () => {
    expect(languages.map((language) => formatNumber(language, 1_234_567.5))).toEqual([
      '1,234,567.5',
      '1\u00A0234\u00A0567,5',
      '1\u00A0234\u00A0567,5',
      '1\u00A0234\u00A0567,5',
    ]);
    expect(languages.map((language) => formatNumber(language, 7644))).toEqual(['7,644', '7644', '7644', '7644']);
    expect(formatNumber('kk', -0.25)).toBe('\u22120,25');
    expect(formatNumber('kk', -0.0001)).toBe('0');
    expect(formatNumber('en', 1.23456)).toBe('1.235');
  });

  it('keep every digit of a whole number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...languages), (value, language) => {
        expect(
          formatNumber(language, value)
            .replace(/[,\u00A0]/g, '')
            .replace('\u2212', '-'),
        ).toBe(String(value));
      }),
    );
  });
});

describe('lists', () => {
  it('have no comma before the conjunction', () => {
    expect(languages.map((language) => joinList(language, ['a', 'b', 'c']))).toEqual([
      'a, b and c',
      'a, b и c',
      'a, b і c',
      'a, b және c',
    ]);
    expect(joinList('ru', [])).toBe('');
    expect(joinList('ru', ['a'])).toBe('a');
    expect(joinList('ru', ['a', 'b'])).toBe('a и b');
  });

  it('are told apart where one has a comma of its own', () => {
    expect(joinList('en', ['White House, Washington', 'Astana', 'Rabat'])).toBe(
      'White House, Washington; Astana; Rabat',
    );
    expect(joinList('kk', ['Ақ үй, Вашингтон'])).toBe('Ақ үй, Вашингтон');
  });

  it('keep Ukrainian easy to say', () => {
    expect(joinList('uk', ['Росія', 'Китай'])).toBe('Росія й Китай');
    expect(joinList('uk', ['Судан', 'Ізраїль'])).toBe('Судан і Ізраїль');
    expect(joinList('uk', ['Росія', 'Ємен'])).toBe('Росія і Ємен');
  });
});

describe('languages', () => {
  it('know their own names', () => {
    expect(languages.map(endonym)).toEqual(['English', 'Русский', 'Українська', 'Қазақша']);
    // Not of the interface, but of stories; and one that nobody has named here.
    expect(['de', 'id', 'pt-BR', 'constructor'].map(endonym)).toEqual([
      'Deutsch',
      'Bahasa Indonesia',
      'pt-BR',
      'constructor',
    ]);
    expect([isLanguage('kk'), isLanguage('de'), isLanguage('toString')]).toEqual([true, false, false]);
  });

  it.each([
    [['ru-KZ', 'en'], ['en', 'ru'], 'ru'],
    [['kk', 'ru'], ['en', 'ru'], 'ru'],
    [['de-DE'], ['ru', 'en'], 'ru'],
    [['pt-BR'], ['pt', 'pt-BR'], 'pt-BR'],
    [['uk_UA'], ['en', 'uk'], 'uk'],
    [[], ['kk'], 'kk'],
    [['pt-BR'], ['en', 'pt-BR'], 'pt-BR'],
    [['pt'], ['en', 'pt-BR'], 'pt-BR'],
    [['en'], [], 'en'],
  ])('%j of %j is %s', (preferred, offered, expected) => {
    expect(chooseLanguage(preferred, offered)).toBe(expected);
  });
});

function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new Error(`not a day: ${text}`);
  return read;
}

describe('the caption of the map', () => {
  it('says the day, who stands where, and how far it was checked', () => {
    const descriptor = {
      of: ['Pact'],
      day: day('2025-11-05'),
      checkedTo: day('2025-11-07'),
      groups: [
        { statusLabel: 'A', countries: ['IL', 'AE'] },
        { statusLabel: 'B', countries: [] },
        { statusLabel: 'C', countries: ['US'] },
      ],
    };
    expect(
      bundles.map((words) => pictureWordsOf(words).standingsCaption(descriptor).replaceAll('\u00A0', ' ')),
    ).toEqual([
      'Pact. As of 5 November 2025: A – Israel and UAE; C – US. Checked to 7 November 2025.',
      'Pact. По состоянию на 5 ноября 2025 года: A — Израиль и ОАЭ; C — США. Проверено по 7 ноября 2025 года.',
      'Pact. Станом на 5 листопада 2025 року: A — Ізраїль і ОАЕ; C — США. Перевірено до 7 листопада 2025 року включно.',
      'Pact. 2025 жылғы 5 қарашадағы жағдай бойынша: A — Израиль және БАӘ; C — АҚШ. ' +
        '2025 жылғы 7 қараша күніне дейін (қоса алғанда) тексерілді.',
    ]);
  });

  it('says that there is nothing', () => {
    const empty = { of: [], day: day('2020-01-01'), checkedTo: day('2025-11-07'), groups: [] };
    expect(pictureWordsOf(english).standingsCaption(empty)).toContain(': no country has a standing yet.');
  });
});

describe('a country’s name', () => {
  it('is whole or short, and a code without one is itself', () => {
    expect(bundles.map((words) => words.country('US'))).toEqual([
      'United States',
      'Соединенные Штаты',
      'Сполучені Штати',
      'Америка Құрама Штаттары',
    ]);
    expect(kazakh.countryShort('KZ')).toBe('Қазақстан');
    expect(kazakh.country('ZZ')).toBe('ZZ');
    expect(kazakh.country('constructor')).toBe('constructor');
  });

  it('stands in the accessible name of the country', () => {
    const label = { en: 'announced' };
    const statuses = new Map([
      ['announced', { id: 'announced', label, color: '#bd8518', pattern: 'hatched' } as const],
    ]);
    const wording = createWording(statuses, english, () => ({ text: label.en, language: 'en' }));
    expect(wording.countryName('KZ', 'announced', 14)).toBe('Kazakhstan: announced, 14 events');
    expect(wording.countryName('FR', 'none', 0)).toBe('France: no recorded standing, no events');
  });
});

describe('two days that follow each other', () => {
  const said = (first: string, last: string): string[] =>
    bundles.map(({ messages }) => formatDayRange(day(first), day(last), messages.dates).replaceAll('\u00A0', ' '));

  it('share their month and year', () => {
    expect(said('2025-11-06', '2025-11-07')).toEqual([
      '6–7 November 2025',
      '6–7 ноября 2025 года',
      '6–7 листопада 2025 року',
      '2025 жылғы 6–7 қараша',
    ]);
  });

  it('say two months, or two years, where they must', () => {
    expect(said('2025-10-31', '2025-11-01')[0]).toBe('31 October – 1 November 2025');
    expect(said('2025-12-31', '2026-01-01')[0]).toBe('31 December 2025 – 1 January 2026');
    expect(said('2025-11-06', '2025-11-06')[0]).toBe('6 November 2025');
  });
});
