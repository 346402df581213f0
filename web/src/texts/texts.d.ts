import 'i18next';
import type administration from './nb/administration.json';
import type effects from './nb/effects.json';
import type blocks from './nb/blocks.json';
import type cases from './nb/case.json';
import type forms from './nb/forms.json';
import type evaluate from './nb/evaluate.json';
import type handOver from './nb/hand-over.json';
import type myCases from './nb/my-cases.json';
import type live from './nb/live.json';
import type shell from './nb/shell.json';
import type words from './nb/words.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    /** One line an area; what bokmål has, all languages have (tested). */
    resources: {
      administration: typeof administration;
      effects: typeof effects;
      blocks: typeof blocks;
      case: typeof cases;
      forms: typeof forms;
      evaluate: typeof evaluate;
      'hand-over': typeof handOver;
      'my-cases': typeof myCases;
      live: typeof live;
      shell: typeof shell;
      words: typeof words;
    };
  }
}
