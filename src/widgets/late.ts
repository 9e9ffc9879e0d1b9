/** What may come a frame later than the rest. */
export interface Late {
  /** Once the coming frame is painted; what was asked before is forgotten. */
  readonly ask: (act: () => void) => void;
  readonly cancel: () => void;
}

/** Lets a choice be seen before all that follows from it. */
export function createLate(): Late {
  let frame = 0;
  const cancel = (): void => cancelAnimationFrame(frame);
  return {
    ask(act) {
      cancel();
      // The second frame begins when the first is painted.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(act);
      });
    },
    cancel,
  };
}
