import './ui/css/embed.css';
import { startEmbed } from './embed/index.ts';

/** What only the page in an article's frame has. It runs before the story is mounted. */
const container = document.getElementById('chronomap');
if (container) startEmbed(window, container);
