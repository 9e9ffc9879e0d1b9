import { describe, expect, it } from 'vitest';
import { type HostKnowledge, heightMessages, readAsk, secretIn } from '../../../src/embed/dialects.ts';

const NOTHING: HostKnowledge = {
  url: 'https://graphics.example/e/accords/en/?childId=graphic',
  story: 'accords',
  pymId: null,
  wordPressSecret: null,
  resizerId: null,
  openResizer: false,
};

const SIZE = { width: 640, height: 1234 };

describe('heightMessages', () => {
  it('says it in every dialect that needs no asking', () => {
    expect(heightMessages(SIZE, NOTHING)).toEqual([
      { 'datawrapper-height': { accords: 1234 } },
      { sentinel: 'amp', type: 'embed-size', height: 1234 },
      '{"src":"https://graphics.example/e/accords/en/?childId=graphic","context":"iframe.resize","height":1234}',
      '{"type":"set-height","value":1234}',
      { kind: 'interactive:height', height: 1234 },
    ]);
  });

  it('adds what a host is known to listen for', () => {
    const known = { pymId: 'graphic', wordPressSecret: 'aBc123', resizerId: 'iFrameResizer0', openResizer: true };
    expect(heightMessages(SIZE, { ...NOTHING, ...known }).slice(5)).toEqual([
      'pymxPYMxgraphicxPYMxheightxPYMx1234',
      { message: 'height', value: 1234, secret: 'aBc123' },
      '[iFrameSizer]iFrameResizer0:1234:640:resizeObserver',
      { type: 'iframe-resized', width: 640, height: 1234 },
    ]);
  });

  it('puts a key into Datawrapper’s message that is part of our address: its older listeners look for it there', () => {
    expect(NOTHING.url).toContain(NOTHING.story);
  });
});

describe('readAsk', () => {
  const answerTo = (data: unknown): unknown => readAsk(data)?.answer(SIZE);

  it('answers iframe-resizer’s first word, and remembers its name for the frame', () => {
    const first = '[iFrameSizer]embed:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
    expect(readAsk(first)?.known).toEqual({ resizerId: 'embed' });
    expect(answerTo(first)).toBe('[iFrameSizer]embed:1234:640:init:4.3.9:child');
    for (const later of ['[iFrameSizer]embed:1234:640:resizeObserver', '[iFrameSizer]resize', `${first.repeat(20)}`])
      expect(readAsk(later), later.slice(0, 40)).toBeNull();
  });

  it('answers open-iframe-resizer, frames and WordPress', () => {
    expect(readAsk({ type: 'iframe-child-init', bodyPadding: '9px' })?.known).toEqual({ openResizer: true });
    expect(answerTo({ type: 'iframe-get-child-dimensions' })).toEqual({ type: 'iframe-resized', ...SIZE });
    expect(answerTo({ sentinel: 'amp', type: 'frames-init' })).toEqual({
      sentinel: 'amp',
      type: 'embed-size',
      height: 1234,
    });
    expect(answerTo({ message: 'ready', secret: 'aBc123' })).toEqual({
      message: 'height',
      value: 1234,
      secret: 'aBc123',
    });
  });

  it.each([
    null,
    undefined,
    7,
    '',
    'iframe-child-init',
    [],
    {},
    { type: 'iframe' },
    { sentinel: 'amp' },
    { message: 'ready', secret: '<b>' },
    { message: 'ready', secret: 7 },
    { message: 'link', secret: 'aBc123' },
  ])('is silent to %j', (data) => expect(readAsk(data)).toBeNull());
});

describe('secretIn', () => {
  it.each([
    ['#?secret=aBcDeFgHiJ', 'aBcDeFgHiJ'],
    ['#e=summit&?secret=aBc123', 'aBc123'],
    ['', null],
    ['#e=secret', null],
    ['#?secret=%3Cb%3E', null],
  ])('reads %s', (hash, secret) => expect(secretIn(hash)).toBe(secret));
});
