import { drawnBorders } from '../../derive/contestedAreas.ts';
import { homeBounds } from '../../derive/homeBounds.ts';
import { overviewTicks } from '../../derive/overviewTicks.ts';
import { standIn, standingGroups } from '../../derive/standings.ts';
import { laneItems } from '../../derive/laneItems.ts';
import { type Bounds, boundsOf, contains, type Degrees, type LatLng, latLng, middleOf } from '../../geo/index.ts';
import { outlinesFileOf } from '../../geo/outlinesFile.ts';
import type { CountryTopology } from '../../geo/worldShapes.ts';
import { directionOf } from '../../i18n/direction.ts';
import {
  type AxisWords,
  createAxisWords,
  formatDay,
  loadPictureWords,
  type PictureWords,
  type Words,
} from '../../i18n/index.ts';
import type { Measure } from '../../picture/textLines.ts';
import { timelineRoom } from '../../picture/timelineDrawing.ts';
import { PICTURE_FONT, PICTURE_ROOM, type PictureScene, viewPicture } from '../../picture/viewPicture.ts';
import { createDrawSelectors } from '../../state/drawSelectors.ts';
import { createSelectors, type StoryState } from '../../state/index.ts';
import { createWideSelectors } from '../../state/wideSelectors.ts';
import type { ResolvedText, Source, Story, StoryEvent, Text } from '../../story/index.ts';
import { spanOfDay, type TimeSpan } from '../../time/index.ts';
import { plainWords } from '../plainWords.ts';
import { createWording } from '../wording.ts';

export interface PictureWanted {
  readonly state: StoryState;
  /** In which the story is read: the view may ask for another that has not come. */
  readonly language: string;
  readonly words: Words;
  readonly say: (text: Text) => ResolvedText;
  /** From the page to the site's folder. */
  readonly base: string;
  /** Whole address of this view. */
  readonly address: string;
  /** What the site is called. */
  readonly siteName: string;
}

export interface ViewPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Draws the view as it is now. Rejects where the world's outlines cannot be had. */
export async function makeViewPicture({ base, ...wanted }: PictureWanted): Promise<ViewPicture> {
  const file = outlinesFileOf(pictureBounds(wanted.state), {
    width: PICTURE_ROOM,
    height: Number.POSITIVE_INFINITY,
  });
  const [pictureWords, topology] = await Promise.all([loadPictureWords(wanted.words), loadTopology(base, file)]);
  return viewPicture(sceneOf({ ...wanted, pictureWords, topology, measure: measureOnCanvas() }));
}

/** More than a mark's room round a place outside the home view. Degrees. */
const AIR = 6;

/** Where the map's projection makes too much of the lands. Degrees. */
const POLEWARD = 84;

function aroundWorld(corners: readonly LatLng[]): Bounds {
  const latitudes = corners.map(({ lat }) => lat);
  const low = latLng(Math.min(...latitudes), -180);
  const high = latLng(Math.max(...latitudes), 0);
  return { south: low.lat, west: low.lng, north: high.lat, east: 180 as Degrees };
}

/** The home view, and what lies between it and the chosen event's places, where these are outside it. */
export function pictureBounds({ story, view }: Pick<StoryState, 'story' | 'view'>): Bounds {
  const home = homeBounds(story);
  const places = view.event === null ? [] : (story.eventById.get(view.event)?.places ?? []);
  const outside = places.flatMap((id) => story.placeById.get(id)?.at ?? []).filter((at) => !contains(home, at));
  if (outside.length === 0) return home;
  const { south, west, north, east } = home;
  const around = outside.flatMap(({ lat, lng }) => [
    latLng(Math.min(lat, Math.max(-POLEWARD, lat - AIR)), Math.max(-180, lng - AIR)),
    latLng(Math.max(lat, Math.min(POLEWARD, lat + AIR)), Math.min(180, lng + AIR)),
  ]);
  const corners = [latLng(south, west), latLng(north, east), ...around];
  // The page's map goes round the world for no event: a way across the Pacific may be shorter, and shows others than it passes.
  if (west > east) {
    const found = boundsOf([...corners, middleOf(home)]);
    // Where these lie on both sides of the Atlantic's seam there is no way round but the whole world.
    return found && found.west > found.east ? found : aroundWorld(corners);
  }
  const side = (of: (...values: number[]) => number, at: 'lat' | 'lng') => of(...corners.map((corner) => corner[at]));
  const [low, high] = [
    latLng(side(Math.min, 'lat'), side(Math.min, 'lng')),
    latLng(side(Math.max, 'lat'), side(Math.max, 'lng')),
  ];
  return { south: low.lat, west: low.lng, north: high.lat, east: high.lng };
}

/** The outlines are parsed once, and their shapes remembered with them. */
const topologies = new Map<string, CountryTopology>();

async function loadTopology(base: string, file: string): Promise<CountryTopology> {
  const address = `${base}data/map/${file}`;
  const known = topologies.get(address);
  if (known) return known;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The map's outlines cannot be had: ${response.status}`);
  const topology = (await response.json()) as CountryTopology;
  topologies.set(address, topology);
  return topology;
}

/** What a picture's scene is made from; a test brings its own measure. */
export interface SceneOf extends Omit<PictureWanted, 'base'> {
  readonly pictureWords: PictureWords;
  readonly topology: CountryTopology;
  readonly measure: Measure;
}

/** The view in words and draw lists. The timeline's list is made for the picture's own width, and is the window's alone. */
export function sceneOf({
  state,
  language,
  words,
  say,
  address,
  siteName,
  pictureWords,
  topology,
  measure,
}: SceneOf): PictureScene {
  const { story, view } = state;
  const { pictures } = pictureWords;
  const axisWords = createAxisWords(words);
  const plain = (text: Text): string => plainWords(say(text));
  const wording = createWording(story.statusById, words, say);
  const still = { ...state.transient, windowPreview: null, timelineWidth: timelineRoom(PICTURE_ROOM) };
  const drawn: StoryState = { ...state, transient: still };
  const selectors = createSelectors();
  const draw = createDrawSelectors(selectors);
  const { window, playhead } = view;
  const items = createWideSelectors(selectors)
    .timelineItems(drawn, wording)
    .filter(({ date }) => date >= window.start && date < window.end);
  const caption = captionOf(drawn, draw.standings(drawn), pictureWords, plain);
  const shown = selectors.matching(drawn);
  const windowLabel = `${words.messages.timeline.label}: ${axisWords.window(window)}`;
  const chosen = view.event === null ? undefined : story.eventById.get(view.event);
  return {
    language,
    mirrored: directionOf(language) === 'rtl',
    title: plain(story.title),
    description: `${caption} ${windowLabel}: ${words.messages.map.aggregate(shown.length)}.`,
    caption,
    borders: `${pictures.borders}: ${pictures.worldviews[view.worldview]}`,
    beyondLabel: pictures.map.beyond,
    keys: story.statuses.map(({ label, color, pattern }) => ({ label: plain(label), color, pattern })),
    map: {
      home: pictureBounds(drawn),
      countries: draw.countryItems(drawn, wording),
      borders: drawnBorders(view.worldview, pictures.areas),
      marks: draw.mapMarkers(drawn, wording),
      topology,
    },
    windowLabel,
    timeline: {
      lanes: laneItems(story, (id) => plain(story.trackById.get(id)?.label ?? id)),
      items,
      window,
      ticks: ticksOf(window, axisWords),
      playhead: spanOfDay(playhead).end,
      playheadLabel: formatDay(playhead, words.messages.dates, 'short'),
    },
    chosen: chosen ? chosenOf(chosen, words, plain) : null,
    sources: sourcesOf(story, chosen ? [chosen] : shown, words),
    credit: `${siteName} · ${address}`,
    measure,
  };
}

function ticksOf(window: TimeSpan, { tick }: AxisWords): PictureScene['timeline']['ticks'] {
  const ticks = overviewTicks(window, timelineRoom(PICTURE_ROOM));
  return ticks.map(({ at, unit }) => ({ at, label: tick(at, unit, 'minor') }));
}

function captionOf(
  { story, view }: StoryState,
  standings: Parameters<typeof standingGroups>[1],
  pictureWords: PictureWords,
  plain: (text: Text) => string,
): string {
  return pictureWords.standingsCaption({
    of: standIn(story).map((id) => plain(story.organisationById.get(id)?.name ?? id)),
    day: view.playhead,
    checkedTo: story.updated,
    groups: standingGroups(story, standings).map(({ status, countries }) => ({
      statusLabel: plain(story.statusById.get(status)?.label ?? status),
      countries,
    })),
  });
}

function chosenOf(event: StoryEvent, words: Words, plain: (text: Text) => string): PictureScene['chosen'] {
  const { label } = words.messages.status[event.status];
  const date = words.date(event.when, 'full');
  return {
    date: event.status === 'confirmed' ? date : `${date} · ${label}`,
    title: plain(event.title),
    summary: event.summary === undefined ? '' : plain(event.summary),
  };
}

/** More publishers than this say less. */
const MOST_PUBLISHERS = 40;

/** Who is behind these events: their publishers, each once, in the order in which they are first named. */
function sourcesOf(story: Story, events: readonly StoryEvent[], words: Words): string {
  const named = events.flatMap(({ sources, claims, notes }) => [
    ...sources,
    ...[...claims, ...notes].flatMap((item) => item.sources),
  ]);
  const sources = named.flatMap(({ id }): readonly Source[] => {
    const source = story.sourceById.get(id);
    return source ? [source] : [];
  });
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  if (publishers.length === 0) return '';
  const more = publishers.length - MOST_PUBLISHERS;
  const list = publishers.slice(0, MOST_PUBLISHERS).join('; ');
  return `${words.messages.sources.label}: ${list}${more > 0 ? `; +${words.number(more)}` : ''}`;
}

function measureOnCanvas(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (!context) return text.length * size * 0.6;
    context.font = `${weight} ${size}px ${PICTURE_FONT}`;
    return context.measureText(text).width;
  };
}

/** The same as a bitmap, twice as large. Rejects where the browser cannot draw it. */
export async function toPng({ svg, width, height }: ViewPicture): Promise<Blob> {
  const image = new Image();
  image.src = pictureAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn'))), 'image/png');
  });
}

/** An address that holds the picture itself: no other is let in by the page's policy. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
