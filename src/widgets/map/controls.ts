import type { Disposer } from '../../lib/disposer.ts';
import { createRoving, type RovingStop } from './keyboard.ts';
import type { Pointers } from './pointers.ts';
import type { MapWords } from './port.ts';
import { setAttribute, setText } from '../attributes.ts';
import { isMirrored } from '../mirror.ts';
import { createSvg } from './svg.ts';

export interface ControlActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly home: () => void;
  readonly everything: () => void;
  readonly capitals: () => void;
  readonly fullScreen: () => void;
  readonly borders: () => void;
}

/** The map's own buttons, and what points beyond its edges: one Tab stop. */
export interface Controls {
  readonly element: HTMLElement;
  setWords(words: MapWords): void;
  /** A button that can do nothing now says so, and keeps the focus. */
  setLimits(canZoomIn: boolean, canZoomOut: boolean): void;
  /** What is switched on; `null` where there is no full screen to be had. */
  setSwitches(capitals: boolean, fullScreen: boolean | null): void;
}

const names = ['zoomIn', 'zoomOut', 'home', 'everything', 'capitals', 'borders', 'fullScreen'] as const;
type Name = (typeof names)[number];

/** SVG paths in a square of 16. */
const icons: Readonly<Record<Name, string>> = {
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  home: 'M2.5 8 8 3l5.5 5M4 7v6h3v-3.5h2V13h3V7',
  everything: 'M5 11.5C1 7 2 2.5 5 2.5s4 4.5 0 9M5 6h.01M11.5 14c-3-3.5-2.5-7 0-7s3 3.5 0 7M11.5 9.8h.01',
  capitals: 'M8 2l1.8 4 4.2.5-3.1 2.9.8 4.3L8 11.6l-3.7 2.1.8-4.3L2 6.5 6.2 6z',
  borders: 'M2.5 4.5h2M6.5 4.5h2M10.5 3h2M3.5 8l1.5 1M7 8.5h2M11 7l1.5-1M2.5 12h2M6.5 12.5h2M10.5 11.5l2 .5',
  fullScreen: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
};

/** What says itself in words where there is room: its icon alone is not known to all. */
const worded: ReadonlySet<Name> = new Set<Name>(['home', 'everything']);

export function createControls(actions: ControlActions, beyond: Pointers, disposer: Disposer): Controls {
  const element = document.createElement('div');
  element.className = 'cm-map-controls';
  element.setAttribute('role', 'toolbar');
  const buttons = names.map((name) => createButton(name, actions[name], disposer));
  element.append(...buttons);
  let pointers: readonly HTMLElement[] = [];
  const roving = createRoving();
  const takeStops = (): void => {
    const there = [...buttons.filter((button) => !button.hidden), ...pointers];
    roving.setStops(there.map((button, index) => stopOf(button, index)));
  };
  takeStops();
  // Arrows lead from the buttons on to these.
  beyond.onShown((next) => {
    pointers = next;
    takeStops();
  });
  for (const part of [element, beyond.element]) {
    disposer.listen(part, 'keydown', (event: KeyboardEvent) => roving.handleKey(event, isMirrored(element)));
    disposer.listen(part, 'focusin', (event: FocusEvent) => {
      if (event.target instanceof Element) roving.noteFocus(event.target);
    });
  }
  const buttonOf = (name: Name): HTMLButtonElement | undefined => buttons[names.indexOf(name)];
  const setPressed = (name: Name, pressed: boolean): void => {
    const button = buttonOf(name);
    if (button) setAttribute(button, 'aria-pressed', String(pressed));
  };
  const setDisabled = (name: Name, disabled: boolean): void => {
    const button = buttonOf(name);
    if (button) setAttribute(button, 'aria-disabled', disabled ? 'true' : undefined);
  };
  return {
    element,
    setWords(words) {
      setAttribute(element, 'aria-label', words.label);
      names.forEach((name, index) => {
        const button = buttons[index];
        if (!button) return;
        const text = button.querySelector('span');
        if (text) setText(text, words[name]);
        setAttribute(button, 'aria-label', words[name]);
        setAttribute(button, 'title', words[name]);
      });
    },
    setLimits(canZoomIn, canZoomOut) {
      setDisabled('zoomIn', !canZoomIn);
      setDisabled('zoomOut', !canZoomOut);
    },
    setSwitches(capitals, fullScreen) {
      setPressed('capitals', capitals);
      setPressed('fullScreen', fullScreen === true);
      const button = buttonOf('fullScreen');
      if (!button || button.hidden === (fullScreen === null)) return;
      button.hidden = fullScreen === null;
      takeStops();
    },
  };
}

function stopOf(button: HTMLElement, index: number): RovingStop {
  return {
    key: button.dataset['control'] ?? button.dataset['pointer'] ?? '',
    element: button,
    x: index,
    y: index,
    rank: 0,
    members: [],
  };
}

function createButton(name: Name, act: () => void, disposer: Disposer): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cm-map-control';
  button.dataset['control'] = name;
  const picture = createSvg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' });
  picture.append(createSvg('path', { d: icons[name], class: 'cm-map-icon' }));
  button.append(picture);
  if (worded.has(name)) {
    button.dataset['worded'] = '';
    button.append(document.createElement('span'));
  }
  disposer.listen(button, 'click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') act();
  });
  return button;
}
