import { describe, expect, it } from 'vitest';
import { type BordersMessages, loadBordersMessages } from '../../../src/i18n/borders/index.ts';
import { type CountryFileMessages, countryFileMessages } from '../../../src/i18n/countryFile/index.ts';
import { type FailureMessages, failureMessages } from '../../../src/i18n/failure.ts';
import { languages, loadMessages, pictureMessages, type Messages } from '../../../src/i18n/index.ts';
import { partFailed } from '../../../src/i18n/partFailed.ts';
import type { PictureMessages } from '../../../src/i18n/pictures/pictureMessages.ts';
import { editionWords, type EditionWords } from '../../../src/i18n/editionWords.ts';
import { type ShareMessages, shareMessages } from '../../../src/i18n/share/index.ts';
import { shareLabel } from '../../../src/i18n/shareLabel.ts';
import { type WideMessages, wideMessages } from '../../../src/i18n/wide/index.ts';

/** All that is said in one language, wherever it is fetched. */
interface Dictionary extends Messages {
  readonly pictures: PictureMessages;
  readonly wide: WideMessages;
  readonly countryFile: CountryFileMessages;
  readonly bordersPanel: BordersMessages;
  readonly failure: FailureMessages;
  readonly share: ShareMessages & { readonly label: string };
  readonly edition: EditionWords;
}

const dictionaries = await Promise.all(
  languages.map(async (language): Promise<Dictionary> => {
    const [messages, pictures, wide, bordersPanel] = await Promise.all([
      loadMessages(language),
      pictureMessages.load(language),
      wideMessages.load(language),
      loadBordersMessages(language),
    ]);
    const failure = { ...failureMessages(language), part: partFailed[language] };
    const share = { ...shareMessages(language), label: shareLabel[language] };
    return {
      ...messages,
      pictures,
      wide,
      countryFile: countryFileMessages(language),
      bordersPanel,
      failure,
      share,
      edition: editionWords[language],
    };
  }),
);

/** Every function of the dictionary called with something a page would give it. */
function spoken(messages: Dictionary): Readonly<Record<string, string>> {
  const { page, error, map, pictures, wide, countryFile, filters, detail, announce, share } = messages;
  const { playhead, tour, caption } = pictures;
  return {
    'page.checkedTo': page.checkedTo('2025'),
    'list.printed': messages.list.printed(10, 40),
    'error.unknown': error.unknown('1'),
    dropped: messages.dropped(2, ['1', '2']),
    'map.aggregate': map.aggregate(7),
    'pictures.playhead.speed': playhead.speed('1'),
    'pictures.playhead.more': playhead.more(2),
    'pictures.tour.steps': tour.steps(8),
    'pictures.tour.progress': tour.progress(3, 8),
    'wide.scale': wide.scale({ unit: 'week', count: 2 }, '3'),
    'pictures.map.distance': pictures.map.distance(9_900),
    'pictures.map.fromMiddle': pictures.map.fromMiddle(pictures.map.distance(9_900)),
    'countryFile.standing': countryFile.standing('1'),
    'countryFile.events': countryFile.events(7),
    'countryFile.moreInList': countryFile.moreInList(7),
    'countryFile.comparedWith': countryFile.comparedWith('1'),
    'filters.count': filters.count(12, 25),
    'filters.inWindow': filters.inWindow(9),
    'filters.coming': filters.coming(2_500),
    'filters.remove': filters.remove('1'),
    'detail.showPicture': detail.showPicture('1'),
    'detail.position': detail.position(3, 25),
    'detail.localDate': detail.localDate('1', '2'),
    'detail.said.statement': detail.said.statement('1'),
    'detail.said.figure': detail.said.figure('1'),
    'detail.said.analysis': detail.said.analysis('1'),
    'pictures.caption.asOf': caption.asOf('2025'),
    'share.take.shown': share.take.shown('19'),
    'share.take.all': share.take.all('58'),
    'edition.edition': messages.edition.edition('2', '3'),
    'share.citation.accessed': share.citation.accessed('1'),
    'share.citation.within': share.citation.within('1', '2'),
    'announce.selected': announce.selected('1', '2', 3),
  };
}

/** The dictionary's leaves by their path; functions are marked, dates have tests of their own. */
function leaves(value: unknown, path = ''): readonly (readonly [string, string | null])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, null]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither words nor a function`);
  return Object.entries(value).flatMap(([key, inner]) =>
    path === '' && (key === 'dates' || key === 'language') ? [] : leaves(inner, path ? `${path}.${key}` : key),
  );
}

function allWords(messages: Dictionary): Readonly<Record<string, string>> {
  const plain = leaves(messages).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]));
  return { ...Object.fromEntries(plain), ...spoken(messages) };
}

/** Keys have their English names on every keyboard; an atlas, a resolution, a program and a format have one name. */
const KEYS =
  /\b(Home|End|Enter|Escape|Page Up|Page Down|Ctrl|Natural Earth|ES-11|Chronomap|iframe|oEmbed|pym\.js|WordPress|Ghost|JSON|CSV|SVG|PNG|PDF)\b/g;

describe.each(dictionaries)('the interface in $language', (messages) => {
  const words = Object.entries(allWords(messages));

  it('has every function tried here', () => {
    const functions = leaves(messages)
      .filter(([, text]) => text === null)
      .map(([path]) => path);
    expect(functions.toSorted()).toEqual(Object.keys(spoken(messages)).toSorted());
  });

  it('says something everywhere', () => {
    expect(words.filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('is typographically clean', () => {
    const unclean = /['"`]|\s-|-\s|--|\.\.\.|\s\s|\s[,.;:!?]|^\s|\s$|\bM\d\d?\b/;
    const foreignQuotes = messages.language === 'en' ? /[«»„]/ : /[„“”]/;
    expect(words.filter(([, text]) => unclean.test(text) || foreignQuotes.test(text))).toEqual([]);
  });

  it('is written in its own letters', () => {
    const foreign = {
      en: /[\u0400-\u04FF]/,
      ru: /[a-z]|[іїєґәғқңөұүһ]/i,
      uk: /[a-z]|[ыэёъәғқңөұүһ]|[\u2019']/i,
      kk: /[a-z]|[їєґ]/i,
    }[messages.language];
    expect(words.filter(([, text]) => foreign.test(text.replace(KEYS, '')))).toEqual([]);
  });
});

describe('the four languages', () => {
  /** Words that are rightly the same in two of them. */
  const SHARED = new Set([
    'ru=uk share.embed.kinds.frame',
    'ru=kk share.embed.kinds.frame',
    'uk=kk share.embed.kinds.frame',
    'ru=uk share.citation.within',
    'ru=kk share.citation.within',
    'uk=kk share.citation.within',
    'ru=uk share.embed.partNames.list',
    'ru=uk share.embed.width',
    'ru=uk share.embed.code',
    'ru=uk share.cite.form',
    'ru=uk share.cite.text',
    'ru=kk share.embed.partNames.map',
    'ru=uk bordersPanel.mark',
    'ru=uk detail.people',
    'ru=kk map.label',
    'ru=uk pictures.map.distance',
    'ru=kk pictures.map.distance',
    'uk=kk pictures.map.distance',
    'ru=uk pictures.playhead.pause',
    'ru=uk pictures.playhead.date',
    'ru=uk reversedLinks.causes',
    'ru=uk pictures.tour.previous',
  ]);

  it('differ wherever they must', () => {
    const same = dictionaries.flatMap((first, index) =>
      dictionaries.slice(index + 1).flatMap((second) => {
        const others = allWords(second);
        return (
          Object.entries(allWords(first))
            // Names of places are often the same.
            .filter(([path, text]) => others[path] === text && !path.startsWith('pictures.areas.'))
            .map(([path]) => `${first.language}=${second.language} ${path}`)
        );
      }),
    );
    expect(same.filter((line) => !SHARED.has(line))).toEqual([]);
    expect([...SHARED].filter((line) => !same.includes(line))).toEqual([]);
  });
});
