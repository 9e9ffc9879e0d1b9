/** Long work that can be done in parts: between two of them the page may do what waits. */
export type Steps<Value> = Generator<void, Value, void>;

/** Takes all steps now. */
export function takeSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
