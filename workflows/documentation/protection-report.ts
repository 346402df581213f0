import { protectionReportMachine } from '../protection-report.machine.js';
import { REPORT_EVENTS, REPORT_EVENT_TYPES } from '../protection-report.events.js';
import { REPORT_MODEL_VERSION } from '../protection-report.step.js';
import { stateDiagram, stayingTable, table, type StateNode } from './state-diagram.js';

/** The statechart of the bypass as a page of Markdown, for docs/generated/. */
export function document(): string {
  const machine = protectionReportMachine.root as unknown as StateNode;
  return [
    '# The statechart of a report',
    'Made from `workflows/` by `node scripts/generate-docs.mjs`; do not edit.',
    `Model version ${REPORT_MODEL_VERSION}. A report to child protection, the police or the health and care services is an aggregate of its own, so that nothing of a case tells of it.`,
    'An arrow bears the event and below it what must hold; with several arrows for one event, the first that holds is taken.',
    stateDiagram(machine),
    '## What leaves a report where it is',
    stayingTable(machine),
    `## The ${REPORT_EVENT_TYPES.length} events`,
    'A `?` marks what may be left out. Facts are kept in clear, texts sealed.',
    table(
      ['event', 'facts', 'texts'],
      REPORT_EVENT_TYPES.map((type) => {
        const { facts, texts } = REPORT_EVENTS[type];
        const stated = Object.entries(facts.shape).map(([name, of]) =>
          of.safeParse(undefined).success ? `${name}?` : name,
        );
        const given = Object.entries(texts).map(([name, { required }]) => `${name}${required ? '' : '?'}`);
        return [`\`${type}\``, stated.join(', '), given.join(', ')];
      }),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
