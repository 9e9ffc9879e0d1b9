export * from './changes.ts';
export { defaultView, LAST_INSTANT, storyExtent, windowLimits } from './defaults.ts';
export * from './view.ts';
export { clampWindow, MIN_WINDOW, revealInWindow, roundWindow } from './window.ts';
