import type { AreaNames } from '../../derive/contestedAreas.ts';
import type { LegendForm } from '../../derive/dateForm.ts';
import type { Worldview } from '../../story/model.ts';

/** Names for what a widget's buttons do. */
export interface ZoomWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Back to where the story starts. */
  readonly home: string;
  readonly everything: string;
}

/** Words that only the pictures say, in one language: they come with the pictures and not with the text. */
export interface PictureMessages {
  /** Heads the legend of how dates are drawn. */
  readonly dates: string;
  readonly forms: Readonly<Record<LegendForm, string>>;
  readonly map: ZoomWords & {
    readonly capitals: string;
    readonly fullScreen: string;
    /** Names what points beyond the map's edges. */
    readonly beyond: string;
    /** "9,900 km". */
    readonly distance: (km: number) => string;
    /** Of a distance. */
    readonly fromMiddle: (far: string) => string;
    /** How fingers move the map; how a wheel zooms it. */
    readonly twoFingers: string;
    readonly wheel: string;
    readonly countries: string;
    /** Names the marks of those that are too small on the screen to be pressed. */
    readonly smallCountries: string;
    readonly events: string;
    readonly keysHelp: string;
  };
  /** Before the name of the worldview that the map's borders follow. */
  readonly borders: string;
  /** What a disc on the map stands for: a country that its outline would not show. */
  readonly smallCountry: string;
  /** Leads from an embed to the story's own page. */
  readonly fullPage: string;
  readonly worldviews: Readonly<Record<Worldview, string>>;
  /** What contested areas are called. */
  readonly areas: AreaNames;
  readonly caption: {
    /** `day` in full style. */
    readonly asOf: (day: string) => string;
    readonly noStandings: string;
  };
  readonly playhead: {
    /** Before the day that the map is drawn as of. */
    readonly label: string;
    /** The same where no country has a standing, and the map is the same on every day. */
    readonly date: string;
    /** Name of the row of buttons. */
    readonly tools: string;
    readonly play: string;
    readonly pause: string;
    /** Moves the playhead to the day on which the event before begins; the same for the next. */
    readonly previous: string;
    readonly next: string;
    /** `value` is "×2". */
    readonly speed: (value: string) => string;
    /** Stands before the title of what happened last as of the playhead. */
    readonly latest: string;
    /** "and 2 more", of the same day. */
    readonly more: (count: number) => string;
  };
  readonly tour: {
    /** What a tour is called, before its title. */
    readonly label: string;
    /** "8 steps". */
    readonly steps: (count: number) => string;
    /** "Step 3 of 8". */
    readonly progress: (step: number, total: number) => string;
    readonly previous: string;
    readonly next: string;
    /** Back to the step's own view, after exploring. */
    readonly resume: string;
    readonly leave: string;
  };
  readonly group: { readonly close: string };
}
