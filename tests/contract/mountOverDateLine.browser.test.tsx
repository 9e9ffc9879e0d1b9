import { afterEach, beforeAll, expect, it } from 'vitest';
import '../../src/ui/css/index.css';
import { mount } from '../../src/mount.tsx';
import { addContainer, answer, find, NARROW, OPTIONS, setViewport, whenState, WIDE } from './mountHarness.ts';

/** Fiji and Samoa: a thousand kilometres apart, and at the two ends of a map whose edges are at 180°. */
const STORY = {
  format: 'chronomap-story/1',
  id: 'fixture',
  languages: ['en'],
  title: 'Oceania',
  tracks: [{ id: 'a', label: 'A', color: '#1f6feb' }],
  places: [
    { id: 'suva', name: 'Suva', at: [-18.14, 178.44] },
    { id: 'apia', name: 'Apia', at: [-13.83, -171.76] },
  ],
  events: ['suva', 'apia'].map((id, index) => ({
    ...{ id, when: String(1962 + index), track: 'a', title: id, places: [id] },
  })),
};

beforeAll(setViewport);

let putBack = (): void => {};
afterEach(() => {
  putBack();
  for (const container of document.querySelectorAll('.cm-page')) container.remove();
});

it.each([WIDE, NARROW])('a story with places on both sides of 180° is one map, %i px wide', async (width) => {
  putBack = answer({ '/data/stories/fixture.json': () => new Response(JSON.stringify(STORY)) });
  const container = addContainer(width);
  const unmount = mount(container, { ...OPTIONS, story: 'fixture' });
  await whenState(container, 'ready');
  const box = find(container, '.cm-map').getBoundingClientRect();
  const [suva, apia] = ['suva', 'apia'].map((id) =>
    find(container, `.cm-map [data-event-id="${id}"]`).getBoundingClientRect(),
  );
  if (!suva || !apia) throw new Error('A place has no mark');
  expect(suva.left).toBeGreaterThan(box.left);
  expect(apia.left).toBeGreaterThan(suva.left);
  expect(apia.right).toBeLessThan(box.right);
  unmount();
});
