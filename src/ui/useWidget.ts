import { type RefObject, useEffect, useRef, useState } from 'react';
import { createPacer, type Pacer } from '../lib/pacer.ts';
import type { Steps } from '../lib/steps.ts';
import type { Widget, WidgetFactory, WidgetSteps } from '../widgets/widget.ts';
import { pageTime } from './pageTime.ts';

/** A widget's code (and data), fetched when it is first wanted; `signal` calls off what is of no more use. */
export type WidgetLoader<Props, Handlers> = (
  signal: AbortSignal,
) => Promise<WidgetFactory<Props, Handlers> | WidgetSteps<Props, Handlers>>;

/**
 * The one binding of a widget to React: makes it in an effect, tells it of each new `props`, forwards to the latest
 * `handlers`, destroys it once. `props` of `null` means "not yet": the widget is made when they come.
 * `onMade` is called after each making. Returns whether it
 * could not be had or made.
 */
export function useWidget<Props, Handlers extends object>(
  container: RefObject<HTMLElement | null>,
  load: WidgetLoader<Props, Handlers>,
  props: Props | null,
  handlers: Handlers,
  onMade?: () => void,
): boolean {
  const latest = useRef({ props, handlers, onMade });
  const widget = useRef<Widget<Props> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = { props, handlers, onMade };
    if (props !== null) widget.current?.setProps(props);
  });
  const wanted = props !== null;
  useEffect(() => {
    if (!wanted) return;
    const aborter = new AbortController();
    const { signal } = aborter;
    load(signal).then(
      async (create) => {
        const { props: first, handlers: known } = latest.current;
        const box = container.current;
        if (signal.aborted || first === null || !box) return;
        try {
          const made = create(box, first, forwarding(known, latest));
          const whole = 'next' in made ? await inTurns(made, createPacer(pageTime, signal)) : made;
          if (signal.aborted) return whole.destroy();
          const { props: now } = latest.current;
          if (now !== null && now !== first) whole.setProps(now);
          widget.current = whole;
        } catch (error) {
          if (signal.aborted) return;
          // A picture that cannot be made must not leave an empty box without a word.
          setFailed(true);
          throw error;
        }
        // What the build has drawn in its place (publish/poster.ts).
        box.shadowRoot?.querySelector('svg')?.remove();
        latest.current.onMade?.();
      },
      () => {
        if (!signal.aborted) setFailed(true);
      },
    );
    return () => {
      aborter.abort();
      widget.current?.destroy();
      widget.current = null;
    };
  }, [wanted, load, container]);
  return failed;
}

/** Takes the steps of a widget, between which the page does what waits. Called off, it leaves nothing, and throws. */
async function inTurns<Props>(steps: Steps<Widget<Props>>, pacer: Pacer): Promise<Widget<Props>> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await pacer.rest();
    }
  } finally {
    // Of no effect on those that have all been taken.
    steps.return(undefined as never);
  }
}

/** Handlers that never go stale: each call goes to the function of the last render. */
function forwarding<Handlers extends object>(
  known: Handlers,
  latest: RefObject<{ readonly handlers: Handlers }>,
): Handlers {
  return new Proxy(known, {
    get: (_target, name) => Reflect.get(latest.current.handlers, name),
  });
}
