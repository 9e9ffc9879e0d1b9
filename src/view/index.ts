export * from './changes.ts';
export { defaultView, storyExtent, homeWindow, windowLimits } from './defaults.ts';
export * from './view.ts';
export { revealInWindow, roundWindow } from './window.ts';
