interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: 'default', rules: { createHTML(text: string): string | null }): unknown;
}

/**
 * Leaflet and vis-timeline hand text to the browser's HTML parser: none, plain, and `<svg/>` to see whether there is SVG. Where a page asks
 * for Trusted Types (ours do) that much is let through and nothing that could be an element or an entity; the rest throws.
 * Before either of them is loaded; once a document, whoever asks first: to ask again is a violation of its own.
 */
export function allowPlainText(): void {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  try {
    trustedTypes.createPolicy('default', { createHTML: plainTextOnly });
  } catch {
    // The page that the story is mounted in allows none: then its widgets must do without, and the list is there.
  }
}

/** The text, or `null` where it is more than text. */
export function plainTextOnly(text: string): string | null {
  return text === '<svg/>' || !/[<&]/.test(text) ? text : null;
}
