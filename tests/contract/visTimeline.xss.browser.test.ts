import { Timeline } from 'vis-timeline/esnext';
import { expect, it, vi } from 'vitest';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { day, twoFrames } from './timelineFixture.ts';

/** Alone in its file: what it switches off stays off for every timeline of the page. */

const HOSTILE = '<i onclick="x()">A</i>';

async function drawnHandlers(options: { readonly xss?: { readonly disabled: boolean } }): Promise<number> {
  const box = document.createElement('div');
  document.body.append(box);
  const items = [{ id: 'a', start: day('2021-01-01'), content: HOSTILE }];
  const window = { start: day('2020-01-01'), end: day('2022-01-01') };
  const timeline = new Timeline(box, items, { rtl: false, autoResize: false, ...window, ...options });
  await twoFrames();
  const count = box.querySelectorAll('i[onclick]').length;
  expect(box.querySelectorAll('i')).toHaveLength(1);
  timeline.destroy();
  box.remove();
  return count;
}

it('vis-timeline: its XSS switch is global to the module', async () => {
  expect(await drawnHandlers({})).toBe(0);
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await drawnHandlers({ xss: { disabled: true } })).toBe(1);
  expect(warn).toHaveBeenCalled();
  expect(await drawnHandlers({})).toBe(1);
});
