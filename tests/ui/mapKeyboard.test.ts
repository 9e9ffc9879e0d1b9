import { afterEach, describe, expect, it } from 'vitest';
import { createRoving } from '../../src/widgets/map/keyboard.ts';

afterEach(() => document.body.replaceChildren());

/** Stops by their names, at `x,y`, and what a key leads to from one of them. */
function stopsAt(places: Readonly<Record<string, readonly [x: number, y: number]>>) {
  const roving = createRoving();
  const elements = new Map(
    Object.keys(places).map((name) => {
      const element = document.createElement('button');
      element.name = name;
      document.body.append(element);
      return [name, element] as const;
    }),
  );
  const stops = Object.entries(places).flatMap(([key, [x, y]]) => {
    const element = elements.get(key);
    return element ? [{ key, element, x, y, rank: 0, members: [key] }] : [];
  });
  roving.setStops(stops);
  return (from: string, key: string): string | null | undefined => {
    const element = elements.get(from);
    element?.focus();
    if (element) roving.noteFocus(element);
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    expect(roving.handleKey(event)).toBe(true);
    return document.activeElement?.getAttribute('name');
  };
}

describe('the arrows up and down', () => {
  it('lead to what is nearest there: what is beside it counts twice', () => {
    const led = stopsAt({ from: [0, 0], below: [0, 10], aside: [4, 1], far: [6, 1] });
    // 4 across and 1 down is as far as 9 down, and nearer than 10; 6 across and 1 down is not.
    expect(led('from', 'ArrowDown')).toBe('aside');
    const other = stopsAt({ from: [0, 0], below: [0, 10], far: [6, 1] });
    expect(other('from', 'ArrowDown')).toBe('below');
    expect(other('below', 'ArrowUp')).toBe('from');
  });

  it('lead on among those of one height, and of one place, and nowhere from the last', () => {
    const led = stopsAt({ a: [0, 5], b: [1, 5], c: [1, 5], d: [9, 5] });
    expect(['a', 'b', 'c', 'd'].map((name) => led(name, 'ArrowDown'))).toEqual(['b', 'c', 'd', 'd']);
    expect(['a', 'b', 'c', 'd'].map((name) => led(name, 'ArrowUp'))).toEqual(['a', 'a', 'b', 'c']);
  });
});

it('the arrows left and right go through all, from west to east', () => {
  const led = stopsAt({ middle: [5, 0], west: [0, 90], east: [9, -90] });
  expect(['west', 'middle', 'east'].map((name) => led(name, 'ArrowRight'))).toEqual(['middle', 'east', 'east']);
  expect(['west', 'middle', 'east'].map((name) => led(name, 'ArrowLeft'))).toEqual(['west', 'west', 'middle']);
});
