import { type Elsewhere, payloads } from './hostile.ts';

/** What a string is after: to be parsed as HTML, to be followed as a link, or to be read by some other interpreter. */
export interface HostileString {
  readonly text: string;
  readonly as: 'html' | 'link' | 'words';
}

/** Sixty strings, each after something else. Where they are parsed as HTML each has an element that says `data-hostile`. */
export function hostileStrings(elsewhere: Elsewhere): readonly HostileString[] {
  const { host } = elsewhere;
  const tell = (name: string): string => `(top.pwned=top.pwned||[]).push('${name}')`;
  const html = [
    `<img data-hostile src=x onerror=&#40;top.pwned=[1]&#41;>`,
    `<img data-hostile srcset="//${host}/set 1x" alt="">`,
    `<picture data-hostile><source srcset="//${host}/source"><img src="//${host}/picture" alt=""></picture>`,
    `<svg data-hostile/onload=${tell('slash')}>`,
    `<svg data-hostile><animate onbegin="${tell('animate')}" attributeName=x dur=1s></svg>`,
    `<svg data-hostile><use href="data:image/svg+xml,<svg id=x onload=${tell('use')}>#x"></use></svg>`,
    `<svg data-hostile><style><img title="</style><img src=x onerror=${tell('style')}>"></style></svg>`,
    `<math data-hostile><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=1&gt;">`,
    `<template data-hostile shadowrootmode="open"><script>${tell('shadow')}</script></template>`,
    `<object data-hostile data="javascript:${tell('object')}"></object>`,
    `<embed data-hostile src="//${host}/embed">`,
    `<iframe data-hostile src="javascript:${tell('frame-src')}"></iframe>`,
    `<meta data-hostile http-equiv="refresh" content="0;url=//${host}/refresh">`,
    `<link data-hostile rel="prefetch" href="//${host}/prefetch">`,
    `<audio data-hostile src=x onerror="${tell('audio')}" autoplay></audio>`,
    `<marquee data-hostile onstart="${tell('marquee')}">x</marquee>`,
    `<select data-hostile autofocus onfocus="${tell('select')}"><option>x</select>`,
    `<button data-hostile popovertarget=p onclick="${tell('button')}">x</button><p id=p popover onbeforetoggle=x>`,
    `<a data-hostile href="&#106;avascript:${tell('entity')}">x</a>`,
    `<a data-hostile href=" \tjava\nscript:${tell('space')}">x</a>`,
    `<a data-hostile href="data:text/html,<script>${tell('data')}</script>" target=_blank>x</a>`,
    `<a data-hostile ping="//${host}/ping" href="//${host}/pinged">x</a>`,
    `<p data-hostile style="background-image:image-set('//${host}/image-set' 1x)">x</p>`,
    `<style data-hostile>@import "//${host}/import";</style>`,
    `</p></li></ol></main><div data-hostile id=chronomap class=cm-page data-state=ready>x`,
    `<!--><img data-hostile src=x onerror=${tell('comment')}>-->`,
    `<noscript><p title="</noscript><img data-hostile src=x onerror=${tell('noscript')}>"></noscript>`,
    `<chronomap-embed data-hostile src="//${host}/element"></chronomap-embed>`,
  ];
  const links = [
    `javascript:${tell('plain')}`,
    `[a](javascript:${tell('grammar')})`,
    `[a](data:text/html,x) [b](//${host}/relative) [c](http://${host}/plain)`,
    `[a](https://a"onmouseover="${tell('quote')})`,
    `vbscript:${tell('vb')} blob:https://x/y file:///etc/passwd`,
    `https://user:word@${host}/ https:\\\\${host}\\x`,
  ];
  const words = [
    `{{constructor.constructor('${tell('mustache')}')()}}`,
    `\${globalThis.pwned=['literal']} #{7*7} <%= 7*7 %>`,
    `__proto__ constructor prototype hasOwnProperty toString`,
    `=cmd|'/c calc'!A1 @SUM(1) +1 -1`,
    `\u202Edesrever\u202C \u2066isolated\u2069 \u200B\u200D\uFEFF`,
    `line\u2028separator\u2029and\u0085next\r\nSet-Cookie: a=b`,
    `\u0000\u0007\u001B[31m\u009B red`,
    `'; DROP TABLE events; -- " \\" \\'`,
    `]]> <![CDATA[ <?php echo 1 ?> &lt;b&gt; &amp;amp; &#x3c;`,
    `a **b** _c_ [d] (e) \`f\` ~g~ | h`,
    `Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́O`,
    '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} \uD83D lone',
  ];
  // Those that the other tests put into every text.
  const known = payloads(elsewhere).slice(0, -1);
  return [
    ...known.map((text) => ({ text, as: text.startsWith('[') ? ('link' as const) : ('html' as const) })),
    ...html.map((text) => ({ text, as: 'html' as const })),
    ...links.map((text) => ({ text, as: 'link' as const })),
    ...words.map((text) => ({ text, as: 'words' as const })),
  ];
}

/** A picture that the build has. */
const IMAGE = 'media/greenwich.svg';

const LANGUAGES = ['en', 'ru', 'uk', 'kk'] as const;

export interface HostileStory {
  readonly story: object;
  /** One for each field, language and string, as "field language number": what stands in the story. */
  readonly placed: ReadonlySet<string>;
}

/**
 * A story in which each field of words holds each of the strings in each of its languages, with a mark behind it that is
 * found nowhere else ("<3 events.title ru>"). The story's own title and summary can hold but one: see `ownWords`.
 */
export function storyOfHostileStrings(strings: readonly HostileString[]): HostileStory {
  const placed = new Set<string>();
  const mark = (field: string, language: string, index: number): string => {
    placed.add(`${field} ${language} ${index}`);
    return `${strings[index]?.text ?? ''} ${markOf(field, language, index)}`;
  };
  const words = (field: string, index: number): object =>
    Object.fromEntries(LANGUAGES.map((language) => [language, mark(field, language, index)]));
  const each = <Item>(make: (index: number) => Item): readonly Item[] => strings.map((_, index) => make(index));
  const span = (index: number): string => `2020-01-01/20${String(21 + (index % 5))}-06-01`;
  /** Each another: on its event's day a standing is the last to have begun. */
  const dayOf = (index: number): string => new Date(Date.UTC(2025, 0, 1 + 4 * index)).toISOString().slice(0, 10);
  const story = {
    format: 'chronomap-story/1',
    id: 'strings',
    languages: LANGUAGES,
    title: 'Sixty strings',
    updated: '2025-11-07',
    worldview: 'editorial',
    tracks: each((index) => ({ id: `t${index}`, label: words('tracks.label', index), color: '#3767c6' })),
    statuses: each((index) => ({
      id: `s${index}`,
      label: words('statuses.label', index),
      text: words('statuses.text', index),
      color: '#bd8518',
      pattern: 'hatched',
    })),
    sources: each((index) => ({
      id: `S${index}`,
      publisher: mark('sources.publisher', 'any', index),
      title: mark('sources.title', 'any', index),
      note: words('sources.note', index),
      date: '2025-11-07',
      language: 'en',
      url: 'https://example.org/x',
    })),
    people: each((index) => ({
      id: `p${index}`,
      name: words('people.name', index),
      offices: [{ title: words('people.offices.title', index), country: 'KZ', when: '2019-03-20/..' }],
    })),
    organisations: each((index) => ({ id: `o${index}`, name: words('organisations.name', index) })),
    terms: each((index) => ({ id: `w${index}`, label: words('terms.label', index), text: words('terms.text', index) })),
    roles: each((index) => ({ id: `r${index}`, label: words('roles.label', index) })),
    eras: each((index) => ({ id: `a${index}`, label: words('eras.label', index), when: span(index) })),
    places: each((index) => ({
      id: `l${index}`,
      name: words('places.name', index),
      country: 'US',
      at: [index - 30, index * 2 - 60],
      extent: 'point',
    })),
    events: each((index) => ({
      id: `e${index}`,
      when: dayOf(index),
      track: `t${index}`,
      kind: 'statement',
      importance: 3,
      title: words('events.title', index),
      summary: words('events.summary', index),
      body: words('events.body', index),
      places: [`l${index}`],
      countries: [{ code: 'KZ', role: `r${index}` }],
      people: [{ id: `p${index}`, role: `r${index}` }],
      organisations: [{ id: `o${index}`, role: `r${index}` }],
      // The second brings in the term, of which a gloss is given where its label stands.
      notes: ['events.notes.text', 'terms.label'].map((field) => ({
        text: words(field, index),
        sources: [{ id: `S${index}` }],
      })),
      claims: [
        {
          kind: 'statement',
          by: `p${index}`,
          text: words('events.claims.text', index),
          where: words('events.claims.where', index),
          sources: [{ id: `S${index}` }],
        },
      ],
      media: [
        {
          kind: 'image',
          src: IMAGE,
          alt: words('events.media.alt', index),
          credit: words('events.media.credit', index),
        },
      ],
      sources: [{ id: `S${index}` }],
    })),
    standings: each((index) => ({
      in: 'o0',
      country: 'KZ',
      status: `s${index}`,
      when: `${dayOf(index)}/..`,
      event: `e${index}`,
    })),
    tours: each((index) => ({
      id: `j${index}`,
      title: words('tours.title', index),
      steps: [{ view: `#e=e${index}`, text: words('tours.steps.text', index) }],
    })),
    corrections: each((index) => ({ date: '2025-11-06', text: words('corrections.text', index) })),
  };
  return { story, placed };
}

/** What stands behind a string, so that it is known where it is shown. */
export function markOf(field: string, language: string, index: number): string {
  return `<${index} ${field} ${language}>`;
}

/** A story of one event whose own title and summary hold some of the strings, in each language. */
export function ownWords(strings: readonly HostileString[], first: number, count: number): object {
  const words = (field: string): object =>
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        strings
          .slice(first, first + count)
          .map(({ text }, index) => `${text} ${markOf(field, language, first + index)}`)
          .join(' '),
      ]),
    );
  return {
    format: 'chronomap-story/1',
    id: 'own',
    languages: LANGUAGES,
    title: words('title'),
    summary: words('summary'),
    tracks: [{ id: 't', label: 'x', color: '#3767c6' }],
    events: [{ id: 'e', when: '2025', track: 't', title: 'x' }],
  };
}
