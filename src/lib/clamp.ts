/** `value` held between `low` and `high`, both included; `low` wins if they cross. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
