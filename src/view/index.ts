export * from './changes.ts';
export { defaultView, LAST_INSTANT, storyExtent, windowLimits } from './defaults.ts';
export * from './view.ts';
export { revealInWindow, roundWindow } from './window.ts';
