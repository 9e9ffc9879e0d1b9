import type { ShareMessages } from './shareMessages.ts';

/** Sharing in English. */
export const en: ShareMessages = {
  title: 'Share, cite, download',
  close: 'Close',
  tabs: { link: 'Link', embed: 'Embed', cite: 'Cite', take: 'Download' },
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected. This browser does not let the page copy it: copy it with the keyboard or from the menu.',
  native: 'Share…',
  link: {
    view: 'Link to this view',
    help: 'It keeps the chosen event and countries, the map’s day and borders, the time window, the filters and the language.',
    start: 'Link to the story',
  },
  embed: {
    how: 'Embed as',
    kinds: { frame: 'Frame (iframe)', element: 'Element with script', address: 'Address (oEmbed)' },
    hints: {
      frame:
        'Works on any site that allows iframes. The height adjusts itself if the page has a script for it; otherwise the frame scrolls.',
      element: 'The height adjusts itself; the article’s paragraphs can lead the graphic and follow it.',
      pym: 'For newsrooms that use pym.js. The height adjusts itself.',
      address:
        'For systems that turn a pasted address into the graphic, such as WordPress and Ghost. Only the language can be chosen; the system sets the size.',
    },
    language: 'Language',
    parts: 'Show',
    partNames: { all: 'Everything', timeline: 'Timeline and list', map: 'Map', list: 'List' },
    theme: 'Colours',
    themes: { auto: 'Reader’s setting', light: 'Light', dark: 'Dark' },
    width: 'Width',
    column: 'Full column width',
    height: 'Height',
    needed: 'Fits the content',
    fromView: 'Start with the current view',
    code: 'Code to paste',
    preview: 'Preview',
  },
  cite: {
    what: 'What to cite',
    story: 'The story',
    event: 'The chosen event',
    form: 'Format',
    text: 'Text',
    citation: 'Citation',
    save: 'Save as a file',
  },
  take: {
    data: 'Data',
    events: 'Events',
    shown: (count) => `Shown (${count})`,
    all: (count) => `All (${count})`,
    language: 'Language',
    everyLanguage: 'All languages',
    help: 'JSON is the story format: put among the stories of a Chronomap site, it opens as a story again. CSV is a table of the events for spreadsheets, without statements and editor’s notes.',
    picture: 'Picture of this view',
    pictureHelp: 'SVG stays sharp at any size and opens in drawing programs. PNG is for posts and messages.',
    print: 'Print or save as PDF',
    failed: 'The file could not be made: the connection may be down. Try again.',
    sandboxed: 'If nothing is saved, the page around this graphic does not allow it. You can save the files here:',
  },
  citation: {
    genre: 'interactive timeline and map',
    accessed: (day) => `accessed ${day}`,
    within: (title, story) => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”, in ${story}`,
  },
};
