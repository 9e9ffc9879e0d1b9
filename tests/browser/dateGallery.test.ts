import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPictureWords, languages, loadWords } from '../../src/i18n/index.ts';
import { readStoryText } from '../../src/loading/index.ts';
import type { Story, StoryEvent } from '../../src/story/index.ts';
import { anchorOf, DAY, isInWindow, parseInstant, type TimeSpan, timeSpan } from '../../src/time/index.ts';
import { DATE_FRAMES, type DateFrame, dateFormsStory } from '../fixtures/dateForms.ts';
import { allTroubles, openPage, openReady } from './chromium.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const ID = 'date-forms';
const text = JSON.stringify(dateFormsStory(ID));

/** Of what a band must cover, half a device pixel of rounding at each end and as much for the axis. CSS pixels. */
const TOLERANCE = 1.5;

const story: Story = (() => {
  const read = readStoryText(text);
  if (!read.ok || read.value.problems.length > 0) throw new Error('The gallery is not a story');
  return read.value.story;
})();

const served = serveToBrowser();

beforeAll(() => served.site.override(`/data/stories/${ID}.json`, (response) => response.end(text)));

function windowOf({ window }: DateFrame): TimeSpan {
  const [from = null, to = null] = window.split('/').map((end) => parseInstant(end));
  if (from === null || to === null) throw new Error(`not a window: ${window}`);
  return timeSpan(from, to + DAY);
}

/** The events whose marks stand in the frame, in time order. */
function eventsIn(frame: DateFrame): readonly StoryEvent[] {
  const window = windowOf(frame);
  return story.events
    .filter((event) => isInWindow(event, window))
    .filter(({ span }) => anchorOf(span) >= window.start && anchorOf(span) < window.end);
}

/** What stands on the page for one event. */
interface Drawn {
  readonly id: string;
  readonly name: string;
  /** What its mark is made of. */
  readonly mark: readonly string[];
  readonly band: {
    readonly form: string;
    readonly from: number;
    readonly to: number;
    readonly fill: boolean;
    readonly border: string;
    readonly fades: string;
    readonly arrow: boolean;
    readonly members: readonly (readonly [from: number, to: number])[];
  } | null;
}

/** Reads the picture: each button, and what lies behind its mark. Pixels are those of the drawing area. */
async function drawnOn(page: Page): Promise<{ readonly width: number; readonly drawn: readonly Drawn[] }> {
  await painted(page);
  return page.evaluate(() => {
    const timeline = document.querySelector('[data-part="timeline"]');
    const area = timeline?.querySelector('.cm-timeline-back')?.getBoundingClientRect();
    if (!timeline || !area) throw new Error('no timeline');
    const bands = [...timeline.querySelectorAll<HTMLElement>('.cm-band')];
    const across = (element: Element): readonly [number, number] => {
      const { left, right } = element.getBoundingClientRect();
      return [left - area.left, right - area.left];
    };
    const lookOf = (band: HTMLElement): Drawn['band'] => {
      const [from, to] = across(band);
      const style = getComputedStyle(band, '::before');
      const [first, second] = style.maskImage === 'none' ? [] : style.maskImage.split('rgba(0, 0, 0, 0)').slice(1);
      const border = [style.borderTopStyle, style.borderInlineStartStyle, style.borderInlineEndStyle];
      const widths = [style.borderTopWidth, style.borderInlineStartWidth, style.borderInlineEndWidth];
      return {
        form: band.dataset.form ?? '',
        from,
        to,
        fill: style.backgroundColor !== 'rgba(0, 0, 0, 0)',
        border: border.map((kind, index) => (Number.parseFloat(widths[index] ?? '') > 0 ? kind : 'none')).join(' '),
        fades: first === undefined ? 'not' : second === undefined ? 'one end' : 'both ends',
        arrow: getComputedStyle(band, '::after').content !== 'none',
        members: [...band.querySelectorAll('.cm-member')].map(across),
      };
    };
    const drawn = [...timeline.querySelectorAll<HTMLElement>('button.cm-item')].map((button) => {
      const mark = button.querySelector('.cm-mark')?.getBoundingClientRect();
      const x = mark ? mark.left + mark.width / 2 : 0;
      const y = mark ? mark.top + mark.height / 2 : 0;
      const behind = bands.filter((band) => {
        const { left, right, top, bottom } = band.getBoundingClientRect();
        return x >= left - 1 && x <= right + 1 && y > top && y < bottom;
      });
      const [band] = behind;
      return {
        id: button.dataset.eventId ?? button.textContent ?? '',
        name: button.getAttribute('aria-label') ?? '',
        mark: [...button.querySelectorAll('.cm-mark [class]')].flatMap((shape) =>
          getComputedStyle(shape).stroke === 'none' && getComputedStyle(shape).fill === 'none'
            ? []
            : (shape.getAttribute('class') ?? '').replaceAll('cm-mark-', ''),
        ),
        band: band && behind.length === 1 ? lookOf(band) : null,
      };
    });
    return { width: area.width, drawn };
  });
}

/** A span as the share of the window that is seen of it, in thousandths: the same on every screen. */
function shareOf(span: TimeSpan, window: TimeSpan): string {
  const share = (at: number): number =>
    Math.round(
      ((Math.min(Math.max(at, window.start), window.end) - window.start) / (window.end - window.start)) * 1000,
    );
  return `${share(span.start)}–${share(span.end)}‰`;
}

/** How one event is drawn, in words. */
function picture({ mark, band }: Drawn, event: StoryEvent, window: TimeSpan): string {
  const marks = `${mark.join('+')} mark`;
  if (!band) return marks;
  const looks = [
    band.fill ? 'filled' : 'hollow',
    band.border === 'none none none' ? '' : `border ${band.border}`,
    band.fades === 'not' ? '' : `fades at ${band.fades}`,
    band.arrow ? 'arrow' : '',
    band.members.length > 0 ? `${band.members.length} members` : '',
  ].filter((look) => look !== '');
  return `${marks} on ${band.form} ${shareOf(event.span, window)}: ${looks.join(', ')}`;
}

/** Asserts that a band is as wide as its time, and that a set's members stand where theirs is. */
function expectTrueWidths(drawn: Drawn, event: StoryEvent, window: TimeSpan, width: number): void {
  const toX = (at: number): number => ((at - window.start) / (window.end - window.start)) * width;
  const inSight = (at: number): number => Math.min(Math.max(at, 0), width);
  const { band } = drawn;
  if (!band) {
    // A mark alone: of a day or finer, or of a range too short to be seen.
    const wide = toX(event.span.end) - toX(event.span.start);
    expect(wide < 8 || event.when.precision === 'day' || event.when.precision === 'minute', event.when.text).toBe(true);
    return;
  }
  expect(Math.abs(inSight(band.from) - inSight(toX(event.span.start))), event.when.text).toBeLessThan(TOLERANCE);
  expect(Math.abs(inSight(band.to) - inSight(toX(event.span.end))), event.when.text).toBeLessThan(TOLERANCE);
}

/** Names of the buttons as a screen reader is given them. */
async function spokenNames(page: Page): Promise<string[]> {
  const tree = await page.locator('[data-part="timeline"] .cm-timeline').ariaSnapshot();
  return [...tree.matchAll(/^\s*- (?:'?)button "((?:[^"\\]|\\.)*)"/gm)].map(([, name = '']) =>
    name.replaceAll('\\"', '"'),
  );
}

/** The date of each row of the list, as it is read there. */
async function listedDates(page: Page): Promise<ReadonlyMap<string, string>> {
  const rows = await part(page, 'list')
    .locator('[data-event-id]')
    .evaluateAll((buttons) =>
      buttons.map((button) => {
        return [button.getAttribute('data-event-id') ?? '', button.querySelector('time')?.textContent ?? ''] as const;
      }),
    );
  return new Map(rows);
}

async function showFrame(page: Page, frame: DateFrame, language: string): Promise<void> {
  await page.evaluate((hash) => location.replace(hash), `#l=${language}&w=${frame.window}`);
  await painted(page);
}

describe.each(languages)('the gallery of dates in %s', (language) => {
  it('draws each as what it says, and says it in words, to the eye and to the ear', async () => {
    const words = await loadWords(language);
    const watched = await openPage(served.browser, served.site.origin, { viewport: { width: 1280, height: 1100 } });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/?story=${ID}#l=${language}`);
    // The page begins in its first language, and is ready in that; the link's may come after.
    await page.locator(`.cm-root[lang="${language}"]`).waitFor();
    const rows = await listedDates(page);
    const lines: string[] = [];
    for (const frame of DATE_FRAMES) {
      await showFrame(page, frame, language);
      const window = windowOf(frame);
      const { width, drawn } = await drawnOn(page);
      const events = eventsIn(frame);
      expect(events).toHaveLength(frame.forms.length);
      lines.push(`${frame.name}, ${frame.window}`);
      for (const event of events) {
        const one = drawn.find(({ id }) => id === event.id);
        if (!one) throw new Error(`${event.when.text} is not drawn on its own in ${frame.name}`);
        expectTrueWidths(one, event, window, width);
        const date = words.date(event.when, 'full');
        expect(one.name).toBe(`${event.when.text}, ${date}`);
        const row = rows.get(event.id);
        expect(row).toBe(words.date(event.when, 'short'));
        lines.push(`  ${event.when.text}  ${picture(one, event, window)}`, `    “${date}”; in the list “${row}”`);
      }
      const heard = await spokenNames(page);
      // The snapshot writes every space as a plain one.
      const expected = events.map(({ when }) => `${when.text}, ${words.date(when, 'full')}`.replaceAll('\u00A0', ' '));
      expect(heard).toEqual(expect.arrayContaining(expected));
    }
    const legend = page.locator('.cm-date-legend li > span');
    const { forms, dates } = (await loadPictureWords(words)).pictures;
    expect(await legend.allTextContents()).toEqual(Object.values(forms));
    expect(await page.getByRole('list', { name: dates }).count()).toBe(1);
    lines.push(`${dates}: ${(await legend.allTextContents()).join(' | ')}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./dateGallery/${language}.txt`);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });
});
