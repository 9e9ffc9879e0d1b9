import { describe, expect, it } from 'vitest';
import { clearOf, type Plate } from '../../../../src/widgets/map/clearOf.ts';

const room = { top: 40, bottom: 260 };
const plate = (y: number, more: Partial<Plate> = {}): Plate => ({
  at: { x: 16, y },
  width: 200,
  height: 28,
  leftward: false,
  ...more,
});

describe('plates at the edge of the map', () => {
  it('stay where nothing is under them', () => {
    expect(clearOf([plate(100), plate(160)], [{ x: 100, y: 130 }], room)).toEqual([0, 0]);
  });

  it('give way to what stands there, no farther than they must', () => {
    expect(clearOf([plate(100)], [{ x: 100, y: 98 }], room)).toEqual([24]);
    expect(clearOf([plate(100)], [{ x: 100, y: 104 }], room)).toEqual([-24]);
    expect(clearOf([plate(100, { leftward: true })], [{ x: 100, y: 98 }], room)).toEqual([0]);
  });

  it('do not cover one another, nor leave their room', () => {
    expect(clearOf([plate(100), plate(130)], [{ x: 100, y: 98 }], room)).toEqual([24, 24]);
    expect(clearOf([plate(48)], [{ x: 100, y: 50 }], room)).toEqual([28]);
  });

  it('cover the least where nothing is free', () => {
    const spots = [60, 80, 100, 100, 120, 140, 160, 180].map((y) => ({ x: 100, y }));
    expect(clearOf([plate(100)], spots, { top: 40, bottom: 180 })).toEqual([-48]);
  });

  it('stay aside while the map is moved, as long as that is clear and needed', () => {
    const spots = [{ x: 100, y: 98 }];
    expect(clearOf([plate(100)], spots, room, [40])).toEqual([40]);
    expect(clearOf([plate(100)], spots, room, [16])).toEqual([24]);
    expect(clearOf([plate(100)], [], room, [40])).toEqual([0]);
  });
});
