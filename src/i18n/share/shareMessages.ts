/** Words of the dialog that shares a story, in one language: they come with its code. Days are in the full style of the language. */
export interface ShareMessages {
  /** Names the dialog. */
  readonly title: string;
  readonly close: string;
  readonly tabs: Readonly<Record<'link' | 'embed' | 'cite' | 'take', string>>;
  readonly copy: string;
  readonly copied: string;
  /** Where the browser does not let a page copy: the text has been selected. */
  readonly copyByHand: string;
  /** Opens the system's own sharing. */
  readonly native: string;
  readonly link: {
    readonly view: string;
    /** What the link carries. */
    readonly help: string;
    readonly start: string;
  };
  readonly embed: {
    readonly how: string;
    readonly kinds: Readonly<Record<'frame' | 'element' | 'address', string>>;
    readonly hints: Readonly<Record<'frame' | 'element' | 'pym' | 'address', string>>;
    readonly language: string;
    readonly parts: string;
    readonly partNames: Readonly<Record<'all' | 'timeline' | 'map' | 'list', string>>;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly width: string;
    readonly column: string;
    readonly height: string;
    readonly needed: string;
    readonly fromView: string;
    readonly code: string;
    readonly preview: string;
  };
  readonly cite: {
    readonly what: string;
    readonly story: string;
    readonly event: string;
    readonly form: string;
    readonly text: string;
    readonly citation: string;
    /** Saves the citation as a file for programs that keep references. */
    readonly save: string;
  };
  readonly take: {
    readonly data: string;
    readonly events: string;
    /** Of what is shown now: what the filters leave, later events where they are asked for; `count` is in the language's own digits. */
    readonly shown: (count: string) => string;
    readonly all: (count: string) => string;
    readonly language: string;
    readonly everyLanguage: string;
    /** What the table leaves out. */
    readonly help: string;
    readonly picture: string;
    /** Which of the two forms is for what. */
    readonly pictureHelp: string;
    readonly print: string;
    readonly failed: string;
    /** In a frame, which may not be let save files; stands before a link to the story's own page. */
    readonly sandboxed: string;
  };
  readonly citation: {
    readonly genre: string;
    readonly accessed: (day: string) => string;
    readonly within: (title: string, story: string) => string;
  };
}
