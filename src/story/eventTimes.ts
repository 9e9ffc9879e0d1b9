import { spanInZone } from '../time/index.ts';
import type { Edtf } from '../time/types.ts';
import { sameSpan, type TimeSpan } from '../time/units.ts';
import { localSpan } from './localSpan.ts';

/** When an event is, as instants and as its own calendar dates. */
export interface EventTimes {
  readonly span: TimeSpan;
  readonly local: TimeSpan;
}

export type TimesReader = (when: Edtf, zone: string | undefined) => EventTimes;

/** Reads times for one story: dates repeat in it, and zones are slow to ask. Equal spans are one object. */
export function createTimesReader(): TimesReader {
  const byZone = new Map<string | undefined, Map<Edtf, EventTimes>>();
  return (when, zone) => {
    // Nearly all dates: nothing is left to be worked out.
    if (zone === undefined && !when.text.includes('T')) return { span: when.span, local: when.span };
    const known = byZone.get(zone) ?? new Map<Edtf, EventTimes>();
    const times = known.get(when) ?? readTimes(when, zone);
    byZone.set(zone, known.set(when, times));
    return times;
  };
}

function readTimes(when: Edtf, zone: string | undefined): EventTimes {
  const inZone = spanInZone(when, zone);
  const span = sameSpan(inZone, when.span) ? when.span : inZone;
  const own = localSpan(when, zone);
  if (sameSpan(own, span)) return { span, local: span };
  return { span, local: sameSpan(own, when.span) ? when.span : own };
}
