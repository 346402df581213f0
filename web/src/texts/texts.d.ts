import 'i18next';
import type address from './nb/address.json';
import type administration from './nb/administration.json';
import type effects from './nb/effects.json';
import type imports from './nb/imports.json';
import type status from './nb/status.json';
import type audit from './nb/audit.json';
import type work from './nb/work.json';
import type blocks from './nb/blocks.json';
import type board from './nb/board.json';
import type calendar from './nb/calendar.json';
import type family from './nb/family.json';
import type cases from './nb/case.json';
import type disposals from './nb/disposals.json';
import type forms from './nb/forms.json';
import type evaluate from './nb/evaluate.json';
import type handOver from './nb/hand-over.json';
import type moveEntry from './nb/move-entry.json';
import type myCases from './nb/my-cases.json';
import type leader from './nb/leader.json';
import type panels from './nb/panels.json';
import type sharingEnds from './nb/sharing-ends.json';
import type live from './nb/live.json';
import type shell from './nb/shell.json';
import type drafts from './nb/drafts.json';
import type myDay from './nb/my-day.json';
import type logConcern from './nb/log-concern.json';
import type report from './nb/report.json';
import type services from './nb/services.json';
import type guide from './nb/guide.json';
import type search from './nb/search.json';
import type words from './nb/words.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    /** One line an area; what bokmål has, all languages have (tested). */
    resources: {
      address: typeof address;
      administration: typeof administration;
      effects: typeof effects;
      imports: typeof imports;
      status: typeof status;
      audit: typeof audit;
      work: typeof work;
      blocks: typeof blocks;
      board: typeof board;
      calendar: typeof calendar;
      case: typeof cases;
      family: typeof family;
      disposals: typeof disposals;
      forms: typeof forms;
      evaluate: typeof evaluate;
      'hand-over': typeof handOver;
      'move-entry': typeof moveEntry;
      'my-cases': typeof myCases;
      leader: typeof leader;
      panels: typeof panels;
      'sharing-ends': typeof sharingEnds;
      live: typeof live;
      shell: typeof shell;
      drafts: typeof drafts;
      'my-day': typeof myDay;
      'log-concern': typeof logConcern;
      report: typeof report;
      services: typeof services;
      guide: typeof guide;
      search: typeof search;
      words: typeof words;
    };
  }
}
