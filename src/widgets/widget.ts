import type { Steps } from '../lib/steps.ts';

/**
 * What every widget is to the rest of the house: told by `setProps`, heard through the handlers it was made with.
 * `setProps` compares by value with what is shown and moves only what differs; a move it makes itself is never reported back.
 * `destroy` is idempotent and leaves no listener, timer or node.
 */
export interface Widget<Props> {
  setProps(next: Props): void;
  destroy(): void;
}

/** Makes a widget inside `container`, which it owns until `destroy`. Handlers may be called only after the return. */
export type WidgetFactory<Props, Handlers> = (
  container: HTMLElement,
  props: Props,
  handlers: Handlers,
) => Widget<Props>;

/**
 * The same for a widget that takes long to make: the page may do what waits between two steps. Ended before the last step
 * (`return`) it leaves nothing.
 */
export type WidgetSteps<Props, Handlers> = (
  container: HTMLElement,
  props: Props,
  handlers: Handlers,
) => Steps<Widget<Props>>;
