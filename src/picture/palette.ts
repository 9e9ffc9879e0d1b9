/** The colours of a drawing. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly accent: string;
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  /** The story's own, `#rrggbb`. */
  readonly own: (color: string) => string;
}

/** The page's own tokens: a drawing that stands in a page is light and dark with it. */
export const TOKENS: Palette = {
  paper: 'var(--cm-paper)',
  ink: 'var(--cm-ink)',
  muted: 'var(--cm-ink-muted)',
  rule: 'var(--cm-rule)',
  accent: 'var(--cm-accent)',
  sea: 'var(--cm-map-sea)',
  land: 'var(--cm-map-land)',
  border: 'var(--cm-map-border)',
  own: (color) => `color-mix(in srgb,${color} var(--cm-lane-strength),white)`,
};

/** What those tokens are in the light (ui/css/tokens.css; a test holds them to it), for a drawing that stands alone. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#16181d',
  muted: '#585d66',
  rule: '#dcdcd6',
  accent: '#0b57c4',
  sea: '#eaf0f3',
  land: '#d5d6d0',
  border: '#ffffff',
  own: (color) => color,
};
