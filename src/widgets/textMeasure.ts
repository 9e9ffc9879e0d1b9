/** How wide texts are as one element draws them. */
export interface TextMeasure {
  /** CSS pixels; without a canvas 0. */
  readonly widthOf: (text: string) => number;
  /** Reads the element's font again: it changes with the reader's settings. */
  readonly refresh: () => void;
}

/** By a canvas: to measure an element has the page laid out, and while a long story is put in place that takes 70 ms. */
export function createTextMeasure(probe: Element): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  let font = '';
  return {
    widthOf(text) {
      if (!context) return 0;
      context.font = font;
      return context.measureText(text).width;
    },
    refresh() {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
      // Not as `font`, which is empty where figures are set to be of one width.
      font = `${fontWeight} ${fontSize} ${fontFamily}`;
    },
  };
}

/** Where figures are drawn as wide as a nought (`tabular-nums`), which a canvas does not know. */
export function tabular(text: string): string {
  return text.replace(/\d/g, '0');
}
