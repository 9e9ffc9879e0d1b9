export * from './changes.ts';
export { defaultView, homeWindow, storyExtent, windowLimits } from './defaults.ts';
export * from './view.ts';
export { revealInWindow, roundWindow } from './window.ts';
