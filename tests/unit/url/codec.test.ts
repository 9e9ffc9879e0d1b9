import { describe, expect, it } from 'vitest';
import { decodeHash, encodeHash, saysAnything } from '../../../src/url/codec.ts';
import type { CodecContext } from '../../../src/url/literal.ts';
import { type Day, timeSpan } from '../../../src/time/index.ts';
import { chooseEvent, defaultView, type Filters, showLater, type View, windowLimits } from '../../../src/view/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { HOME, STORY } from './sampleStory.ts';

const context: CodecContext = { story: STORY, language: 'en' };
const base = defaultView(STORY, 'en');
const filtered = (filters: Partial<Filters>): View => ({ ...base, filters: { ...base.filters, ...filters } });
const FIRST_STEP = { id: 'how-it-happened', step: 1 };
/** What the first step says. */
const atSigning = chooseEvent(base, 'signing', STORY);
const russian = (view: View): View => ({ ...view, language: 'ru', worldview: 'as-administered' });
const windowed = (start: string, end: string): View => ({
  ...base,
  window: timeSpan(Date.parse(start), Date.parse(end)),
});

describe('the hash of a view', () => {
  const written: [hash: string, view: View][] = [
    ['', base],
    ['#e=signing', { ...base, event: 'signing' }],
    ['#c=KZ', filtered({ countries: { codes: ['KZ'], match: 'any' } })],
    ['#c=KZ,IL&m=all', filtered({ countries: { codes: ['KZ', 'IL'], match: 'all' } })],
    ['#m=all', filtered({ countries: { codes: [], match: 'all' } })],
    ['#t=2020-09-15', { ...base, playhead: '2020-09-15' as Day }],
    ['#t=-0044-03-15', { ...base, playhead: '-0044-03-15' as Day }],
    ['#w=2021-01-01/2021-12-31', windowed('2021-01-01', '2022-01-01')],
    ['#w=2025-11-06T18:30Z/2025-11-06', windowed('2025-11-06T18:30Z', '2025-11-07')],
    ['#w=2025-11-05/2025-11-06T18:30Z', windowed('2025-11-05', '2025-11-06T18:30Z')],
    ['#k=', filtered({ tracks: [] })],
    ['#k=accords,c5', filtered({ tracks: ['accords', 'c5'] })],
    ['#p=trump,tokayev', filtered({ people: ['trump', 'tokayev'] })],
    ['#o=abraham-accords', filtered({ organisations: ['abraham-accords'] })],
    ['#s=disputed,reported', filtered({ statuses: ['disputed', 'reported'] })],
    ['#q=central%20asia', filtered({ text: 'central asia' })],
    ['#q=%D0%9A%D0%B0%D0%B7', filtered({ text: 'Каз' })],
    ['#q=a%2Bb%26c%3Dd%23,/:', filtered({ text: 'a+b&c=d#,/:' })],
    ['#l=ru', { ...base, language: 'ru' }],
    ['#wv=as-administered', { ...base, worldview: 'as-administered' }],
    ['#after=1', { ...base, later: true }],
    ['#tour=how-it-happened.2', { ...base, tour: { id: 'how-it-happened', step: 2 } }],
    ['#tour=how-it-happened.1', { ...atSigning, tour: FIRST_STEP }],
    ['#wv=as-administered&tour=how-it-happened.1&l=ru', { ...russian(atSigning), tour: FIRST_STEP }],
    ['#q=x&tour=how-it-happened.1', { ...filtered({ text: 'x' }), tour: FIRST_STEP }],
    ['#m=any&tour=how-it-happened.1', { ...base, tour: FIRST_STEP }],
    [
      '#e=signing&c=KZ&t=2021-01-01&q=x',
      {
        ...filtered({ countries: { codes: ['KZ'], match: 'any' }, text: 'x' }),
        event: 'signing',
        playhead: '2021-01-01' as Day,
      },
    ],
  ];
  it.each(written)('%s and back', (hash, view) => {
    expect(encodeHash(view, context, [])).toBe(hash);
    expect(decodeHash(hash, context)).toEqual({ view, foreign: [], unknown: [] });
  });

  it('says no window where later events are shown at home, and reads them there with room for them', () => {
    const told = makeStory(['one | 2020-01-01 | a', 'two | 2022-02-01 | b'], {
      home: { window: '2019/2020' },
      updated: '2020-12-31',
    });
    const own: CodecContext = { story: told, language: 'en' };
    const shown = showLater(defaultView(told, 'en'), true, told);
    expect(shown.window.end).toBeGreaterThan(Date.UTC(2022, 1, 2));
    expect(encodeHash(shown, own, [])).toBe('#after=1');
    expect(decodeHash('#after=1', own).view).toEqual(shown);
    const narrow = { ...shown, window: defaultView(told, 'en').window };
    expect(encodeHash(narrow, own, [])).toBe('#w=2019-01-01/2020-12-31&after=1');
    expect(decodeHash('#w=2019-01-01/2020-12-31&after=1', own).view).toEqual(narrow);
  });

  it('reads a step that says a step no further', () => {
    const steps = [{ view: '#tour=how-it-happened.1', text: '1' }];
    const circular = { ...STORY, tours: [{ id: 'how-it-happened', title: 'How', steps }] };
    expect(decodeHash('#tour=how-it-happened.1', { ...context, story: circular }).view).toEqual({
      ...base,
      tour: FIRST_STEP,
    });
  });

  it("leaves out the path's language, whatever it is", () => {
    const russian: CodecContext = { story: STORY, language: 'ru' };
    expect(encodeHash({ ...base, language: 'ru' }, russian, [])).toBe('');
    expect(encodeHash(base, russian, [])).toBe('#l=en');
  });

  it('leaves out the window that the chosen event brings with it', () => {
    const chosen = chooseEvent(base, 'long-before', STORY);
    expect(chosen.window).not.toEqual(HOME);
    expect(encodeHash(chosen, context, [])).toBe('#e=long-before');
    expect(decodeHash('#e=long-before', context).view).toEqual(chosen);
  });

  it('says so where the window was taken back from it', () => {
    const chosen = { ...chooseEvent(base, 'long-before', STORY), window: HOME };
    expect(encodeHash(chosen, context, [])).toBe('#e=long-before&w=2020-07-01/2025-12-31');
    expect(decodeHash('#e=long-before&w=2020-07-01/2025-12-31', context).view).toEqual(chosen);
  });

  it('does not write half a surrogate pair, and does not throw', () => {
    expect(encodeHash(filtered({ text: 'a\uD83D' }), context, [])).toBe('#q=a%EF%BF%BD');
  });

  it('does not write what it would not read: over 100 values, or a window without end', () => {
    const people = Array.from({ length: 101 }, (_, index) => `person-${index}`);
    expect(encodeHash(filtered({ people }), context, [])).toBe('');
    expect(encodeHash({ ...base, window: timeSpan(0, Number.POSITIVE_INFINITY) }, context, [])).toBe('');
  });

  it('leaves out a list that would make it longer than 8 KB, and keeps what fits', () => {
    const people = Array.from({ length: 100 }, (_, index) => `${index}-${'x'.repeat(90)}`);
    const hash = encodeHash({ ...filtered({ people, text: 'x' }), event: 'signing' }, context, []);
    expect(hash).toBe('#e=signing&q=x');
  });
});

describe('reading by hand-written and foreign hands', () => {
  const read: [name: string, hash: string, view: View][] = [
    ['without its #', 'e=signing', { ...base, event: 'signing' }],
    ['lower-case countries', '#c=kz', filtered({ countries: { codes: ['KZ'], match: 'any' } })],
    ['escaped commas', '#c=KZ%2CIL', filtered({ countries: { codes: ['KZ', 'IL'], match: 'any' } })],
    ['a third country', '#c=KZ,IL,AE', filtered({ countries: { codes: ['KZ', 'IL'], match: 'any' } })],
    ['a value twice', '#p=trump,trump', filtered({ people: ['trump'] })],
    ['a key twice', '#q=a&q=b', filtered({ text: 'a' })],
    ['a plus for a space', '#q=central+asia', filtered({ text: 'central asia' })],
    ['unescaped Cyrillic', '#q=Каз', filtered({ text: 'Каз' })],
    ['tracks in another order', '#k=c5,accords', filtered({ tracks: ['accords', 'c5'] })],
    ['all tracks', '#k=c5,accords,ukraine', base],
    ['months and years', '#w=2021-02/2022', windowed('2021-02-01', '2023-01-01')],
    ['one day', '#w=2021-02-01/2021-02-01', windowed('2021-02-01', '2021-02-02')],
    ['an escaped slash', '#w=2021-01-01%2F2021-12-31', windowed('2021-01-01', '2022-01-01')],
    ['a window beyond the limits', '#w=0001-01-01/9999-01-01', { ...base, window: windowLimits(STORY) }],
    ['a later version', '#v=9&e=signing&new=1', { ...base, event: 'signing' }],
    ['a text that is too long', `#q=${'x'.repeat(300)}`, filtered({ text: 'x'.repeat(200) })],
  ];
  it.each(read)('%s', (_name, hash, view) => {
    expect(decodeHash(hash, context).view).toEqual(view);
  });

  const garbage = [
    '#',
    '##',
    '#&&&',
    '#=',
    '#e',
    '#e=',
    '#e=%',
    '#q=%E0%A4%A',
    '#c=',
    '#c=KAZ',
    '#c=1',
    '#m=some',
    '#t=',
    '#t=2025-13-01',
    '#t=2025-02-30',
    '#t=yesterday',
    '#t=2025',
    '#t=+999999-01-01',
    '#t=+900000000-01-01',
    '#w=',
    '#w=/',
    '#w=2025-01-01',
    '#w=2025-01-01/2024-01-01',
    '#w=2025-01-01/..',
    '#w=../2025-01-01',
    '#w=a/b',
    '#w=2024/2025/2026',
    '#w=1/2',
    '#s=',
    '#s=true',
    '#l=de',
    '#l=',
    '#wv=flat',
    '#after=yes',
    '#after=0',
    '#tour=',
    '#tour=how-it-happened',
    '#tour=how-it-happened.0',
    '#tour=how-it-happened.3',
    '#tour=how-it-happened.1e0',
    '#tour=.1',
    '#v=',
    '#v=-1',
    '#v=x',
    `#p=${'a,'.repeat(101)}`.replaceAll('a', '%'),
  ];
  it.each(garbage)('%s is as if it were not there', (hash) => {
    expect(decodeHash(hash, context).view).toEqual(base);
  });

  it('does not choose a worldview where the story locks it', () => {
    const locked: CodecContext = { story: { ...STORY, worldviewLocked: true }, language: 'en' };
    expect(decodeHash('#wv=as-administered', locked).view.worldview).toBe('editorial');
  });

  it('does not read more than 8 KB of ours, and stays quick', () => {
    const reading = decodeHash(`#p=${'trump,'.repeat(200_000)}&e=signing`, context);
    expect(reading.view).toEqual({ ...base, event: 'signing' });
  });
});

describe('what the story does not have', () => {
  const unknown: [hash: string, kind: string, id: string][] = [
    ['#e=nothing', 'event', 'nothing'],
    ['#e=__proto__', 'event', '__proto__'],
    ['#c=KAZ', 'country', 'KAZ'],
    ['#k=constructor', 'track', 'constructor'],
    ['#p=nobody', 'person', 'nobody'],
    ['#o=none', 'organisation', 'none'],
    ['#tour=grand.1', 'tour', 'grand'],
    [`#e=${'x'.repeat(500)}`, 'event', 'x'.repeat(100)],
  ];
  it.each(unknown)('%s is reported, and the view is the default', (hash, kind, id) => {
    expect(decodeHash(hash, context)).toEqual({ view: base, foreign: [], unknown: [{ kind, id }] });
  });

  it('keeps the known beside it', () => {
    const reading = decodeHash('#k=accords,gone&p=trump,nobody&e=gone', context);
    expect(reading.view).toEqual(filtered({ tracks: ['accords'], people: ['trump'] }));
    expect(reading.unknown.map(({ kind }) => kind)).toEqual(['event', 'track', 'person']);
  });

  it('asks the page which codes are countries', () => {
    const strict: CodecContext = { ...context, isCountry: (code) => code !== 'QQ' };
    const reading = decodeHash('#c=QQ,KZ', strict);
    expect(reading.view.filters.countries.codes).toEqual(['KZ']);
    expect(reading.unknown).toEqual([{ kind: 'country', id: 'QQ' }]);
  });
});

describe('what belongs to others', () => {
  const kept: [hash: string, foreign: string[], written: string][] = [
    ['#?secret=abc', ['?secret=abc'], '#?secret=abc&e=signing'],
    ['#amp=1&q=x', ['amp=1'], '#amp=1&e=signing'],
    ['#e=long-before&?secret=a%2fb&q', ['?secret=a%2fb', 'q'], '#?secret=a%2fb&q&e=signing'],
    ['#section-2', ['section-2'], '#section-2&e=signing'],
    ['#%zz=1&E=2&&x==', ['%zz=1', 'E=2', 'x=='], '#%zz=1&E=2&x==&e=signing'],
  ];
  it.each(kept)('%s stays byte for byte and comes first', (hash, foreign, written) => {
    const reading = decodeHash(hash, context);
    expect(reading.foreign).toEqual(foreign);
    expect(encodeHash({ ...base, event: 'signing' }, context, reading.foreign)).toBe(written);
  });

  it('is no word for us', () => {
    expect(['', '#', '#amp=1', '#e', '#?e=signing'].map((hash) => saysAnything(hash))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(['#e=', '#amp=1&q=x', '#v=2'].map((hash) => saysAnything(hash))).toEqual([true, true, true]);
    expect(['#l=ru', '#l=en', '#l=ru&q=x'].map((hash) => saysAnything(hash, 'ru'))).toEqual([false, true, true]);
    expect(decodeHash('#v=1&tour=how-it-happened.1', context).view).toEqual({ ...atSigning, tour: FIRST_STEP });
  });
});
