import type { ArcItem, BordersItem, CapitalItem, CountryItem, MapMarker } from '../../derive/drawLists.ts';
import type { Bounds } from '../../geo/types.ts';
import type { CountryTopology } from '../../geo/worldShapes.ts';
import type { WidgetFactory, WidgetSteps } from '../widget.ts';

export type { CountryTopology } from '../../geo/worldShapes.ts';

export interface MapProps {
  readonly topology: CountryTopology;
  /** Where the map starts, and where "home" goes. */
  readonly home: Bounds;
  readonly countries: readonly CountryItem[];
  /** The same borders keep their identity: another one is drawn anew. */
  readonly borders: BordersItem;
  readonly markers: readonly MapMarker[];
  /** Drawn in this order. */
  readonly arcs: readonly ArcItem[];
  /** Empty while the reader has not asked for them. */
  readonly capitals: readonly CapitalItem[];
  readonly showCapitals: boolean;
  /** Whether the map fills the screen; `null` where it cannot. */
  readonly fullScreen: boolean | null;
  /**
   * The selected event's place must be in view; acts when `generation` grows, so that a re-render never moves the map,
   * and at the start whatever it is, for a link may name an event. Given up while the reader's hand is on the map.
   */
  readonly reveal: Reveal;
  readonly reducedMotion: boolean;
  readonly words: MapWords;
}

export interface Reveal {
  readonly markerId: string | null;
  readonly generation: number;
  /** From the home view, and that itself where there is no marker: a step of a tour shows the same whatever was before it. */
  readonly fromHome?: boolean;
}

export interface MapWords {
  readonly label: string;
  readonly keysHelp: string;
  readonly countriesLabel: string;
  /** Of the marks of countries that are too small on the screen to be pressed. */
  readonly smallCountriesLabel: string;
  readonly eventsLabel: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly home: string;
  readonly everything: string;
  readonly capitals: string;
  readonly fullScreen: string;
  readonly borders: string;
  /** Names what points beyond the edges. */
  readonly beyond: string;
  /** "White House, Washington +2". */
  readonly placeAndMore: (place: string, others: number) => string;
  /** "9,900 km". */
  readonly distance: (km: number) => string;
  /** Of a distance: what it is counted from. */
  readonly fromMiddle: (far: string) => string;
  /** How fingers move the map, and how a wheel zooms it. */
  readonly twoFingers: string;
  readonly wheel: string;
  /** Accessible name of a merged marker: "7 events: Washington, D.C."; without places "7 events". */
  readonly aggregateName: (count: number, placeNames: readonly string[]) => string;
}

export interface MapHandlers {
  /** Click, tap or Enter on the marker of a single event. */
  onSelect(eventId: string): void;
  /** Click, tap or Enter on a merged marker: open a list of these near `anchor`. */
  onOpenAggregate(eventIds: readonly string[], anchor: Element): void;
  /** Click, tap or Enter on a country; `add` with Ctrl, Cmd or Shift. */
  onCountry(code: string, add: boolean): void;
  /** Click or tap on a contested area: its note is wanted; `null`: what is said of all of them, or no longer. */
  onArea(id: string | null): void;
  /** The capitals are to be shown, or no longer. */
  onCapitals(): void;
  onFullScreen(): void;
  /** After a move: so near, or so far from where its outlines are fine, that finer ones would be seen (`geo/fineness.ts`). */
  onCoarse(): void;
  /** Escape inside the map. */
  onClear(): void;
}

export type MapFactory = WidgetFactory<MapProps, MapHandlers>;

export type MapSteps = WidgetSteps<MapProps, MapHandlers>;
