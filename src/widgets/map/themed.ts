/**
 * A story's colour, `#rrggbb`, as the page's theme shows it: whole in the light, with white in the dark, where a dark one would
 * be lost in the land (`--cm-lane-strength`, ui/css/tokens.css; the marks of the timeline have the same). For an attribute.
 */
export function themed(color: string): string {
  return `color-mix(in srgb, ${color} var(--cm-lane-strength, 100%), white)`;
}
