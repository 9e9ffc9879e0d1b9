import type { CountryTopology, MapFactory } from '../widgets/map/port.ts';
import type { OverviewFactory } from '../widgets/overview/port.ts';
import type { RailFactory, TimelineFactory } from '../widgets/timeline/port.ts';
import type { OverviewTick } from '../derive/overviewTicks.ts';
import type { TimeSpan } from '../time/index.ts';
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
  readonly createMap: MapFactory;
  readonly topology: CountryTopology;
}

/** Leaflet and the countries' outlines, fetched side by side. */
export async function loadMap(base: string, signal: AbortSignal): Promise<MapCode> {
  allowPlainText();
  const [{ createLeafletMap }, topology] = await Promise.all([
    import('../widgets/map/leafletMap.ts'),
    loadTopology(`${base}data/map/countries.json`, signal),
  ]);
  return { createMap: createLeafletMap, topology };
}

/** A file of the build's own, so its shape is known. Throws where it cannot be had. */
async function loadTopology(url: string, signal: AbortSignal): Promise<CountryTopology> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The map's outlines could not be loaded: ${response.status} for ${url}`);
  return (await response.json()) as CountryTopology;
}
