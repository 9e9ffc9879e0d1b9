import type { ReactNode } from 'react';
import type { LegendForm } from '../derive/dateForm.ts';
import { useSelected, useStory } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { EventMark } from './Swatch.tsx';

/** What the marks of this story say: how dates are drawn, and how sure the events are; nothing where all are days, and confirmed. */
export function MarkLegend(): ReactNode {
  return (
    <>
      <DateLegend />
      <StatusLegend />
    </>
  );
}

function StatusLegend(): ReactNode {
  const { draw } = usePictures();
  const { messages } = useStory().words;
  const statuses = useSelected(draw.statuses);
  if (statuses.every((status) => status === 'confirmed')) return null;
  return (
    <ul className="cm-status-legend cm-legend-keys" aria-label={messages.filters.statuses}>
      {statuses.map((status) => (
        <li key={status} data-status={status}>
          <EventMark color="currentColor" status={status} />
          <span>{messages.status[status].label}</span>
        </li>
      ))}
    </ul>
  );
}

function DateLegend(): ReactNode {
  const { draw, pictureWords } = usePictures();
  const forms = useSelected(draw.dateForms);
  const { dates, forms: words } = pictureWords.pictures;
  if (forms.every((form) => form === 'mark')) return null;
  return (
    <ul className="cm-date-legend cm-legend-keys" aria-label={dates}>
      {forms.map((form) => (
        <li key={form} data-form={form}>
          <svg className="cm-date-key" viewBox="0 0 34 14" aria-hidden="true">
            {keyOf(form)}
          </svg>
          <span>{words[form]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The form itself, small and in ink: its colour is the track's and says nothing of the date. */
function keyOf(form: LegendForm): ReactNode {
  switch (form) {
    case 'mark':
      return <circle cx="17" cy="7" r="5" />;
    case 'band':
      return (
        <>
          <Fading from={8} to={0} y={1} height={12} />
          <rect x="8" y="1" width="18" height="12" opacity="0.45" />
          <Fading from={26} to={34} y={1} height={12} />
        </>
      );
    case 'bar':
      return (
        <>
          <rect x="3" y="4" width="28" height="6" opacity="0.45" />
          <path d="M4 3v8M30 3v8" strokeWidth="2" />
        </>
      );
    case 'open':
      return (
        <>
          <rect x="2" y="4" width="14" height="6" opacity="0.45" />
          <Fading from={16} to={32} y={4} height={6} />
          <path d="M26 3l4 4-4 4" fill="none" strokeWidth="2" />
        </>
      );
    case 'unknown':
      return <Fading from={2} to={34} y={4} height={6} />;
    case 'joined':
      return <Pair dashes={undefined} fill={undefined} />;
    case 'alternatives':
      return <Pair dashes="3 2" fill="var(--cm-paper)" />;
    case 'approximate':
      return (
        <>
          <circle cx="17" cy="7" r="3" />
          <circle cx="17" cy="7" r="6" fill="none" strokeDasharray="2.6 2.1" strokeWidth="1.25" />
        </>
      );
    case 'uncertain':
      return (
        <>
          <circle cx="17" cy="7" r="6" fill="none" strokeWidth="1.5" />
          <text x="17" y="10.5" textAnchor="middle">
            ?
          </text>
        </>
      );
  }
}

interface Fade {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
}

/** Four pieces, each fainter than the one before: a gradient would need an id, and a page may hold two stories. */
function Fading({ from, to, y, height }: Fade): ReactNode {
  const step = (to - from) / 4;
  return [0.4, 0.3, 0.2, 0.1].map((opacity, index) => (
    <rect
      key={opacity}
      x={Math.min(from + index * step, from + (index + 1) * step)}
      y={y}
      width={Math.abs(step)}
      height={height}
      opacity={opacity}
    />
  ));
}

/** The dates of a set, on a line. */
function Pair(look: { readonly dashes: string | undefined; readonly fill: string | undefined }): ReactNode {
  return (
    <>
      <path d="M6 7h22" strokeWidth="2" strokeDasharray={look.dashes} />
      <circle cx="6" cy="7" r="4" fill={look.fill} strokeWidth="1.5" />
      <circle cx="28" cy="7" r="4" fill={look.fill} strokeWidth="1.5" />
    </>
  );
}
