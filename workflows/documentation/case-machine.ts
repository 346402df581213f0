import { caseMachine } from '../case.machine.js';
import { EVENT_TYPES } from '../events.js';
import { MODEL_VERSION } from '../model-version.js';
import { eventTable } from './event-table.js';
import { stateDiagram, stayingTable, type StateNode } from './state-diagram.js';

const regions = caseMachine.states as unknown as Record<'course' | 'consent' | 'relay', StateNode>;

const LEVELS = [
  ['level0', 'Level 0: concern'],
  ['level1', 'Level 1: internal action'],
  ['level2', 'Level 2: two-service collaboration'],
  ['level3', 'Level 3: complex collaboration'],
] as const;

/** The statechart of a case as a page of Markdown, for docs/generated/. */
export function document(): string {
  const levels = LEVELS.map(([key, title]) => part(title, regions.course.states[key]!));
  return [
    '# The statechart of a case',
    'Made from `workflows/` by `node scripts/generate-docs.mjs`; do not edit.',
    `Model version ${MODEL_VERSION}. Three regions side by side: the course (levels 0–3 and closed), consent, and the relay.`,
    'An arrow bears the event and below it what must hold (`workflows/requirements.ts`); with several arrows for one event, the first that holds is taken.',
    '## The course',
    ...levels,
    '### Closed',
    ends(regions.course.states.closed!),
    '## Consent',
    stateDiagram(regions.consent),
    '### What leaves consent where it is',
    stayingTable(regions.consent),
    '## The relay',
    stateDiagram(regions.relay),
    '### What leaves the baton where it is',
    stayingTable(regions.relay),
    `## The ${EVENT_TYPES.length} events`,
    'A `?` marks what may be left out. Facts are kept in clear, texts sealed.',
    eventTable(),
  ]
    .join('\n\n')
    .concat('\n');
}

function part(title: string, node: StateNode): string {
  return [
    `### ${title}`,
    stateDiagram(node),
    '#### What leaves the course where it is',
    stayingTable(node),
  ].join('\n\n');
}

/** The closed state has no steps of its own: what may still happen, and what opens it again. */
function ends(closed: StateNode): string {
  const opening = [...closed.transitions]
    .flatMap(([event, ways]) => ways.map((way) => ({ event, to: way.target?.[0]?.key })))
    .filter((one) => one.to !== undefined)
    .map(({ event, to }) => `\`${event}\` opens it again at ${to}.`);
  return [...opening, stayingTable(closed)].join('\n\n');
}
