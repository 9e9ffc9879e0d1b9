import { describe, expect, it, vi } from 'vitest';
import { claimAddress, createAddress } from '../../../src/url/address.ts';
import { BUDGET_PERIOD, REPLACE_INTERVAL, WRITE_BUDGET } from '../../../src/url/pace.ts';
import { createFakeClock, createFakeWindow } from './fakeWindow.ts';

const PAGE = 'https://example.org/s/sample/en/?x=1';

function setup(hash = '', options: { refuses?: boolean } = {}) {
  const target = createFakeWindow(PAGE + hash, options);
  const clock = createFakeClock();
  const address = createAddress(target, clock);
  const heard: string[] = [];
  address.listen((now) => heard.push(now));
  const hashes = (): string[] => target.entries.map((url) => url.slice(PAGE.length));
  return { target, clock, address, heard, hashes };
}

describe('writing', () => {
  it('pushes an entry, with path and query as they are', () => {
    const { address, target } = setup('#a');
    address.push('#b');
    expect(target.entries).toEqual([`${PAGE}#a`, `${PAGE}#b`]);
    expect(address.read()).toBe('#b');
  });

  it('replaces at once where the last write is long ago, and keeps the state of the host', () => {
    const { address, target, hashes } = setup('#a');
    address.replace('#b');
    expect(hashes()).toEqual(['#b']);
    expect(target.history.state).toBe('of the host');
  });

  it('leaves no bare # behind', () => {
    const { address, hashes } = setup('#a');
    address.replace('');
    expect(hashes()).toEqual(['']);
  });

  it('writes the last of a burst, once per interval', () => {
    const { address, clock, target, hashes } = setup();
    for (let step = 0; step < 100; step += 1) {
      address.replace(`#${step}`);
      clock.advance(10);
      expect(address.read()).toBe(`#${step}`);
    }
    clock.advance(REPLACE_INTERVAL);
    expect(hashes()).toEqual(['#99']);
    expect(target.writes).toBe(1 + Math.ceil(990 / REPLACE_INTERVAL));
    expect(clock.waiting).toBe(0);
  });

  it('writes what waits into its own entry before a push', () => {
    const { address, clock, hashes } = setup('#a');
    address.replace('#b');
    address.replace('#c');
    address.push('#d');
    expect(hashes()).toEqual(['#c', '#d']);
    clock.advance(10_000);
    expect(hashes()).toEqual(['#c', '#d']);
  });

  it('writes what waits when the page is left', () => {
    const { address, target, hashes } = setup('#a');
    address.replace('#b');
    address.replace('#c');
    target.leavePage();
    expect(hashes()).toEqual(['#c']);
  });

  it('never exceeds the limit, whatever it is asked, and writes the last', () => {
    const { address, clock, target } = setup();
    const times: number[] = [];
    for (let step = 0; step < 3000; step += 1) {
      const before = target.writes;
      if (step % 3 === 0) address.replace(`#r${step}`);
      else address.push(`#p${step}`);
      clock.advance(20);
      for (let count = before; count < target.writes; count += 1) times.push(clock.now());
    }
    clock.advance(BUDGET_PERIOD);
    expect(target.location.hash).toBe('#p2999');
    for (const start of times) {
      expect(times.filter((time) => time >= start && time < start + BUDGET_PERIOD - 20).length).toBeLessThanOrEqual(
        WRITE_BUDGET,
      );
    }
  });

  it('does not mind a browser that refuses', () => {
    const { address, clock, hashes } = setup('#a', { refuses: true });
    address.push('#b');
    address.replace('#c');
    clock.advance(REPLACE_INTERVAL);
    expect(hashes()).toEqual(['#a']);
    expect(address.read()).toBe('#a');
  });
});

describe('listening', () => {
  it('tells once of Back and Forward, though two browser events tell of each', () => {
    const { address, target, heard } = setup('#a');
    address.push('#b');
    target.go(-1);
    target.go(1);
    expect(heard).toEqual(['#a', '#b']);
  });

  it('tells of a typed hash, and of none', () => {
    const { target, heard } = setup('#a');
    target.typeHash('#b');
    target.typeHash('');
    expect(heard).toEqual(['#b', '']);
  });

  it('tells nothing of its own writes, nor of a change that is none', () => {
    const { address, target, heard } = setup('#a');
    address.push('#a');
    target.go(-1);
    address.replace('#b');
    expect(heard).toEqual([]);
  });

  it('drops what waits for an entry that has been left', () => {
    const { address, clock, target, heard, hashes } = setup('#a');
    address.push('#b');
    address.replace('#c');
    target.go(-1);
    clock.advance(10_000);
    expect(heard).toEqual(['#a']);
    expect(hashes()).toEqual(['#a', '#b']);
  });

  it('tells of the entry below, though it is what was last written, if the page is ahead of it', () => {
    const { address, target, heard } = setup('#a');
    address.push('#a');
    address.replace('#b');
    target.go(-1);
    expect(heard).toEqual(['#a']);
  });

  it('stops when it is told to', () => {
    const { address, target } = setup('#a');
    const heard = vi.fn<(hash: string) => void>();
    const stop = address.listen(heard);
    stop();
    target.typeHash('#b');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the end', () => {
  it('leaves no listener and no timer, and writes nothing more', () => {
    const { address, clock, target, heard, hashes } = setup('#a');
    address.replace('#b');
    address.replace('#c');
    address.dispose();
    address.dispose();
    expect([target.listenerCount, clock.waiting]).toEqual([0, 0]);
    target.typeHash('#d');
    expect(heard).toEqual([]);
    expect(hashes()).toEqual(['#b', '#d']);
  });

  it('gives the address free for the next mount; until then there is one owner', () => {
    const target = createFakeWindow(PAGE);
    const clock = createFakeClock();
    const first = claimAddress(target, clock);
    expect(first).not.toBeNull();
    expect(claimAddress(target, clock)).toBeNull();
    expect(claimAddress(createFakeWindow(PAGE), clock)).not.toBeNull();
    first?.dispose();
    expect(claimAddress(target, clock)).not.toBeNull();
    // To let go twice is not to take it from the next.
    first?.dispose();
    expect(claimAddress(target, clock)).toBeNull();
  });
});
