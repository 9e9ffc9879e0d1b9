import { describe, expect, it } from 'vitest';
import { epochMs, timeSpan } from '../../src/time/units.ts';
import type { RailProps } from '../../src/widgets/timeline/port.ts';
import { mount, railProps } from './railHarness.ts';
import { day, twoFrames } from './timelineFixture.ts';

/** The props with the day of the invasion made longer. */
function lasting(form: 'bar' | 'band', start: number, end: number, unknownEnds = false): RailProps {
  const props = railProps();
  return railProps({
    contentOf: (eventId) => {
      const content = props.contentOf(eventId);
      if (content?.item.kind !== 'event' || eventId !== 'invasion') return content;
      const { item } = content;
      return { ...content, item: { ...item, form, span: timeSpan(start, end), unknownEnds } };
    },
  });
}

describe('a date that is more than a day', () => {
  const [begin, end] = [day('2022-02-24'), day('2023-06-01')];
  interface Piece {
    readonly from: number;
    readonly to: number;
    readonly opacity: number;
  }
  const draw = async (props: RailProps) => {
    const rail = await mount(props);
    const { box } = rail;
    const bars = [...box.querySelectorAll<SVGElement>('.cm-rail-bar')];
    const [bar] = bars;
    if (!bar || bars.length > 1) throw new Error(`${bars.length} bars`);
    const number = (element: Element, name: string): number => Math.round(Number(element.getAttribute(name)));
    const pieces = [...bar.querySelectorAll('line:not(.cm-rail-end)')].map(
      (line): Piece => ({
        from: number(line, 'y1'),
        to: number(line, 'y2'),
        opacity: Number(getComputedStyle(line).opacity),
      }),
    );
    pieces.sort((one, other) => one.from - other.from);
    // All of it is drawn, and nothing twice.
    for (const [index, { from }] of pieces.entries()) expect(from).toBe(index > 0 ? pieces[index - 1]?.to : from);
    const [, mark = bar] = box.querySelectorAll('.cm-rail > .cm-mark');
    return { rail, bar, pieces, y: number(mark, 'y') + 12, ends: [...bar.querySelectorAll('.cm-rail-end')] };
  };

  it('is a bar from its mark to a line across its end', async () => {
    const { pieces, y, ends } = await draw(lasting('bar', begin, end));
    expect(pieces).toMatchObject([{ from: y, opacity: 1 }]);
    expect(ends.map((one) => [one.localName, Math.round(Number(one.getAttribute('y1')))])).toEqual([
      ['line', pieces[0]?.to],
    ]);
  });

  it('has an arrow where it goes on, and before its mark where it has always been', async () => {
    const on = await draw(lasting('bar', begin, Infinity));
    const tips = (ends: readonly Element[]): readonly (readonly number[])[] =>
      ends.map((one) =>
        [...(one.getAttribute('d') ?? '').matchAll(/[ML][-\d.]+ ([-\d.]+)/g)].map(([, y]) => Math.round(Number(y))),
      );
    const foot = on.pieces.at(-1)?.to ?? 0;
    expect(tips(on.ends)).toEqual([[foot - 6, foot - 1, foot - 6]]);
    on.rail.unmount();
    const always = await draw(lasting('bar', -Infinity, end));
    expect(always.pieces[0]?.from).toBe(always.y - 14);
    expect(tips(always.ends.slice(0, 1))).toEqual([[always.y - 9, always.y - 14, always.y - 9]]);
    expect(always.ends[1]?.localName).toBe('line');
  });

  it.each([
    ['end', begin, Infinity, [1, 0]],
    ['beginning', -Infinity, end, [0, 1]],
  ])('fades all the way to an %s that nobody knows', async (_, from, to, [first = 0, last = 0]) => {
    const { pieces, ends } = await draw(lasting('bar', from, to, true));
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces[0]?.opacity).toBeCloseTo(first, 0);
    expect(pieces.at(-1)?.opacity).toBeCloseTo(last, 0);
    const opacities = pieces.map(({ opacity }) => opacity);
    expect(opacities).toEqual(opacities.toSorted((one, other) => (first - last) * (other - one)));
    expect(ends.map((one) => one.localName)).toEqual(last === 1 ? ['line'] : []);
  });

  it('is a band that fades at both ends where the event is somewhere in it, behind the lanes', async () => {
    const { bar, pieces, y, ends } = await draw(lasting('band', begin, end));
    expect(pieces.map(({ opacity }) => opacity)).toEqual([0.17, 0.5, 0.83, 1, 0.83, 0.5, 0.17]);
    expect([pieces[0]?.from, pieces[3]?.from]).toEqual([y - 12, y]);
    expect((pieces.at(-1)?.to ?? 0) - (pieces[4]?.from ?? 0)).toBe(12);
    expect(ends).toEqual([]);
    expect(getComputedStyle(bar.querySelector('line') ?? bar).strokeWidth).toBe('11px');
    expect(bar.nextElementSibling?.getAttribute('class')).toBe('cm-rail-line');
  });

  it('is not drawn anew while the playhead is dragged', async () => {
    const props = lasting('bar', begin, end);
    const { bar, rail } = await draw(props);
    rail.widget.setProps({ ...props, playhead: epochMs(day('2024-01-01')) });
    await twoFrames();
    expect(bar.isConnected).toBe(true);
  });
});
