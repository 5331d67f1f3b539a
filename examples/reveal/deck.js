import Reveal from './reveal/reveal.mjs';
import { figures, isForDeck } from './figures.js';

const deck = new Reveal({ hash: true, minScale: 0.3, maxScale: 2, keyboardCondition: isForDeck, plugins: [figures] });
deck.initialize();
