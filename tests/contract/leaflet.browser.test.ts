import * as L from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/**
 * What the map's adapter relies on, or works around: asserted on the library itself, so that an upgrade fails by name.
 */
describe('Leaflet 1.9.4', () => {
  let box: HTMLElement;
  let map: L.Map;

  beforeEach(() => {
    box = document.createElement('div');
    box.style.width = '400px';
    box.style.height = '300px';
    document.body.append(box);
    map = L.map(box, { center: [30, 40], zoom: 3, attributionControl: false, zoomControl: false, zoomSnap: 0 });
  });

  afterEach(() => box.remove());

  function heard(): { readonly events: L.LeafletEvent[] } {
    const events: L.LeafletEvent[] = [];
    map.on('moveend', (event) => events.push(event));
    return { events };
  }

  it('fires moveend although nothing moved', () => {
    const { events } = heard();
    map.setView(map.getCenter(), map.getZoom(), { animate: false });
    expect(events).toHaveLength(1);
    map.remove();
  });

  it('gives moveend no mark of who moved the map', () => {
    const { events } = heard();
    map.setView([10, 10], 4, { animate: false });
    expect(Object.keys(events[0] ?? {}).sort()).toEqual(['sourceTarget', 'target', 'type']);
    map.remove();
  });

  it('throws when it is removed twice', () => {
    map.remove();
    expect(() => map.remove()).toThrow('Map container is being reused');
  });

  it('gives polygons neither role nor name nor tabindex', () => {
    const polygon = L.polygon([
      [20, 30],
      [40, 30],
      [30, 50],
    ]).addTo(map);
    const path = polygon.getElement();
    expect(path?.tagName).toBe('path');
    for (const attribute of ['role', 'aria-label', 'tabindex', 'aria-current']) {
      expect(path?.hasAttribute(attribute), attribute).toBe(false);
    }
    map.remove();
  });

  it('makes its container a Tab stop without a role or a name, unless its keyboard is off', () => {
    expect(box.getAttribute('tabindex')).toBe('0');
    expect(box.hasAttribute('role') || box.hasAttribute('aria-label')).toBe(false);
    map.remove();
    const other = document.createElement('div');
    box.append(other);
    const still = L.map(other, { keyboard: false, center: [0, 0], zoom: 1 });
    expect(other.hasAttribute('tabindex')).toBe(false);
    still.remove();
  });

  it('rounds polygons to whole pixels, so that small countries are ragged', () => {
    const point = map.latLngToLayerPoint([30.123, 40.456]);
    expect([point.x % 1, point.y % 1].map(Math.abs)).toEqual([0, 0]);
    map.remove();
  });

  it('leaves its classes on the container when it is removed', () => {
    map.remove();
    expect(box.classList.contains('leaflet-container')).toBe(true);
  });

  it('limits views to `options.maxBounds` set after the start, without panning back by itself', () => {
    const { events } = heard();
    map.options.maxBounds = L.latLngBounds([0, 0], [60, 60]);
    map.setView([50, 170], 4, { animate: false });
    expect(map.getCenter().lng).toBeLessThan(60);
    expect(events).toHaveLength(1);
    map.remove();
  });
});
