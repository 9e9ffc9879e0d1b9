import './ui/css/embed.css';
import { startEmbed } from './embed/index.ts';

/** What only the page in an article's frame has. It runs before the story is mounted. */
const container = document.getElementById('chronomap');
if (container) {
  // The page ends with its frame, and all that was acquired with it: nothing is ever released, nor its code loaded.
  startEmbed(window, container, {
    add: () => undefined,
    listen: (target, type, listener, options) => target.addEventListener(type, listener as EventListener, options),
    dispose: () => undefined,
    disposed: false,
  });
}
