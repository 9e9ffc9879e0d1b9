import type { CountryTopology, MapSteps } from '../widgets/map/port.ts';
import type { OverviewFactory } from '../widgets/overview/port.ts';
import type { RailFactory, TimelineFactory } from '../widgets/timeline/port.ts';
import type { OverviewTick } from '../derive/overviewTicks.ts';
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

/** Leaflet and the countries' outlines, fetched side by side. */
export async function loadMap(base: string, signal: AbortSignal): Promise<MapCode> {
  allowPlainText();
  const [{ makeLeafletMap, prepareWorldShapes }, topology] = await Promise.all([
    import('../widgets/map/leafletMap.ts'),
    loadTopology(topologyUrl(base), signal),
  ]);
  await prepareWorldShapes(topology, createPacer(pageTime, signal));
  return { makeMap: makeLeafletMap, topology };
}

/** Outlines that were asked for before there was a map for them, by address; the first map takes them. */
const early = new Map<string, Promise<CountryTopology>>();

/**
 * Asks for what a page's widgets will want, before there is anything to make them in. `wide`: the timeline and the
 * overview, and not the rail; `map`: whether there will be one. What cannot be had now is asked for again when it is wanted.
 */
export async function fetchWidgets(base: string, { wide, map }: { wide: boolean; map: boolean }): Promise<void> {
  allowPlainText();
  const url = topologyUrl(base);
  const topology = map ? fetchTopology(url) : null;
  if (topology) early.set(url, topology);
  const wanted: readonly Promise<unknown>[] = [
    ...(topology ? [import('../widgets/map/leafletMap.ts'), topology] : []),
    ...(wide ? [loadVisTimeline(), loadOverview()] : [loadRail()]),
  ];
  await Promise.allSettled(wanted);
}

function topologyUrl(base: string): string {
  return `${base}data/map/countries.json`;
}

async function loadTopology(url: string, signal: AbortSignal): Promise<CountryTopology> {
  const asked = early.get(url);
  early.delete(url);
  const known = await asked?.catch(() => null);
  return known ?? fetchTopology(url, signal);
}

/** A file of the build's own, so its shape is known. Throws where it cannot be had. */
async function fetchTopology(url: string, signal?: AbortSignal): Promise<CountryTopology> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The map's outlines could not be loaded: ${response.status} for ${url}`);
  return (await response.json()) as CountryTopology;
}
