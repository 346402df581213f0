import 'i18next';
import type administration from './nb/administration.json';
import type blocks from './nb/blocks.json';
import type shell from './nb/shell.json';
import type words from './nb/words.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    /** One line an area; what bokmål has, all languages have (tested). */
    resources: {
      administration: typeof administration;
      blocks: typeof blocks;
      shell: typeof shell;
      words: typeof words;
    };
  }
}
