import type { Disposer } from '../../lib/disposer.ts';
import { createRoving } from './keyboard.ts';
import type { MapWords } from './port.ts';
import { setAttribute } from '../attributes.ts';

export interface ControlActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly home: () => void;
  readonly everything: () => void;
}

/** The map's own buttons: one toolbar, one Tab stop. */
export interface Controls {
  readonly element: HTMLElement;
  setWords(words: MapWords): void;
  /** A button that can do nothing now says so, and keeps the focus. */
  setLimits(canZoomIn: boolean, canZoomOut: boolean): void;
}

const names = ['zoomIn', 'zoomOut', 'home', 'everything'] as const;
type Name = (typeof names)[number];

const signs: Readonly<Partial<Record<Name, string>>> = { zoomIn: '+', zoomOut: '−' };

export function createControls(actions: ControlActions, disposer: Disposer): Controls {
  const element = document.createElement('div');
  element.className = 'cm-map-controls';
  element.setAttribute('role', 'toolbar');
  const buttons = names.map((name) => createButton(name, actions[name], disposer));
  element.append(...buttons);
  const roving = createRoving();
  roving.setStops(
    buttons.map((button, index) => ({
      key: names[index] ?? '',
      element: button,
      x: index,
      y: index,
      rank: 0,
      members: [],
    })),
  );
  disposer.listen(element, 'keydown', (event: KeyboardEvent) => roving.handleKey(event));
  disposer.listen(element, 'focusin', (event: FocusEvent) => {
    if (event.target instanceof Element) roving.noteFocus(event.target);
  });
  const setDisabled = (name: Name, disabled: boolean): void => {
    const button = buttons[names.indexOf(name)];
    if (button) setAttribute(button, 'aria-disabled', disabled ? 'true' : undefined);
  };
  return {
    element,
    setWords(words) {
      setAttribute(element, 'aria-label', words.label);
      names.forEach((name, index) => {
        const button = buttons[index];
        if (!button) return;
        const sign = signs[name];
        button.textContent = sign ?? words[name];
        setAttribute(button, 'aria-label', sign === undefined ? undefined : words[name]);
        setAttribute(button, 'title', sign === undefined ? undefined : words[name]);
      });
    },
    setLimits(canZoomIn, canZoomOut) {
      setDisabled('zoomIn', !canZoomIn);
      setDisabled('zoomOut', !canZoomOut);
    },
  };
}

function createButton(name: Name, act: () => void, disposer: Disposer): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cm-map-control';
  button.dataset['control'] = name;
  disposer.listen(button, 'click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') act();
  });
  return button;
}
