import type { CountryTopology, MapProps, MapSteps } from '../widgets/map/port.ts';
import type { OverviewFactory } from '../widgets/overview/port.ts';
import type { RailFactory, TimelineFactory } from '../widgets/timeline/port.ts';
import type { OverviewTick } from '../derive/overviewTicks.ts';
import { FINER_FILE, FIRST_FILE } from '../geo/fineness.ts';
import { createPacer } from '../lib/pacer.ts';
import type { TimeSpan } from '../time/index.ts';
import { pageTime } from './pageTime.ts';
import { allowPlainText } from './plainTextPolicy.ts';

/** The one place that names the widgets' code: each comes in a chunk of its own, when it is first wanted. */

export async function loadVisTimeline(): Promise<TimelineFactory> {
  allowPlainText();
  return (await import('../widgets/timeline/visTimeline.ts')).createVisTimeline;
}

export async function loadRail(): Promise<RailFactory> {
  return (await import('../widgets/timeline/rail.ts')).createRail;
}

export interface OverviewCode {
  readonly createOverview: OverviewFactory;
  readonly overviewTicks: (extent: TimeSpan, width: number) => readonly OverviewTick[];
}

/** The strip and the choice of its ticks share d3-scale: one chunk. */
export async function loadOverview(): Promise<OverviewCode> {
  const [{ createOverview }, { overviewTicks }] = await Promise.all([
    import('../widgets/overview/overviewStrip.ts'),
    import('../derive/overviewTicks.ts'),
  ]);
  return { createOverview, overviewTicks };
}

export interface MapCode {
  readonly makeMap: MapSteps;
  readonly topology: CountryTopology;
}

/** `over`: the map's home lies across 180°, and the world is cut elsewhere. */
const mapCode = (
  over: boolean,
): Promise<Pick<typeof import('../widgets/map/leafletMap.ts'), 'makeLeafletMap' | 'prepareWorldShapes'>> =>
  over ? import('../widgets/map/overDateLine.ts') : import('../widgets/map/leafletMap.ts');

/** Leaflet and the countries' outlines, fetched side by side. */
export async function loadMap(base: string, over: boolean, signal: AbortSignal): Promise<MapCode> {
  allowPlainText();
  const [{ makeLeafletMap, prepareWorldShapes }, topology] = await Promise.all([
    mapCode(over),
    fetch(`${base}data/map/${FIRST_FILE}`, { signal }).then(topologyOf),
  ]);
  await prepareWorldShapes(topology, createPacer(pageTime, signal));
  return { makeMap: makeLeafletMap, topology };
}

/** The finer outlines, and the lines between owners in them: for a map that is drawn already. */
export async function loadFinerOutlines(
  base: string,
  over: boolean,
  borders: MapProps['borders'],
): Promise<CountryTopology> {
  const [{ prepareWorldShapes }, topology] = await Promise.all([
    mapCode(over),
    fetch(`${base}data/map/${FINER_FILE}`).then(topologyOf),
  ]);
  await prepareWorldShapes(topology, createPacer(pageTime, undefined), borders);
  return topology;
}

/** A file of the build's own, so its shape is known. Throws where it could not be had. */
async function topologyOf(response: Response): Promise<CountryTopology> {
  if (!response.ok) throw new Error(`The map's outlines could not be loaded: ${response.status} for ${response.url}`);
  return (await response.json()) as CountryTopology;
}
