import { caseSetup, requires } from './case.setup.js';
import { consentRegion } from './consent.js';
import { level0Concern } from './levels/level-0-concern.js';
import { level1InternalAction } from './levels/level-1-internal-action.js';
import { level2TwoServices } from './levels/level-2-two-services.js';
import { level3ComplexCollaboration } from './levels/level-3-complex-collaboration.js';
import { inAnyCase, whoMayKnow, onTheRecord } from './levels/work-on-case.js';
import { relayRegion } from './relay.js';

/** A case goes on where it was: closing and reopening is no way down past the evaluation (invariant 4). */
const reopening = ['wasMoreThanAConcern', 'hasNewBasis'] as const;

/**
 * The BTI model: where the case is on the levels, what the family allows, and who holds the baton, side by side.
 * It goes up, down, back and between (bti.md); what the municipality decides comes in with each event as its guide.
 */
export const caseMachine = caseSetup.createMachine({
  id: 'case',
  type: 'parallel',
  context: ({ input }) => input.context,
  states: {
    course: {
      initial: 'level0',
      states: {
        level0: { id: 'level0', ...level0Concern },
        level1: { id: 'level1', ...level1InternalAction },
        level2: { id: 'level2', ...level2TwoServices },
        level3: { id: 'level3', ...level3ComplexCollaboration },
        closed: {
          id: 'closed',
          on: {
            ...inAnyCase,
            CASE_REOPENED: [
              { guard: requires(...reopening, 'wasClosedOnLevel3'), target: '#level3', actions: 'remember' },
              { guard: requires(...reopening, 'wasClosedOnLevel2'), target: '#level2', actions: 'remember' },
              { guard: requires(...reopening), target: '#level1', actions: 'remember' },
            ],
            CONCERN_REOPENED: { guard: requires('wasOnlyAConcern'), target: '#level0', actions: 'remember' },
            // What concerns the record and its effect goes on after closing.
            MEASUREMENT_RECORDED: {
              actions: [
                'remember',
                { type: 'measurement.record', params: ({ event }) => ({ entry: event.at.number }) },
              ],
            },
            FAMILY_CHANGED: { actions: 'remember' },
            // The duty to report does not end with the case.
            OPEN_REPORT_RECORDED: { actions: 'remember' },
            FILE_ADDED: { actions: 'remember' },
            COPIES_HANDLED: { guard: requires('sharingHasEnded'), actions: 'remember' },
            ...whoMayKnow,
            ...onTheRecord,
            ARCHIVE_RECEIPT_RECORDED: { actions: 'remember' },
            CASE_DISPOSED: {
              guard: requires('isInTheArchive', 'accessIsAnswered'),
              target: 'disposed',
              actions: ['remember', 'case.dispose'],
            },
            CONCERN_DISPOSED: {
              guard: requires('wasOnlyAConcern', 'retentionIsOver', 'accessIsAnswered'),
              target: 'disposed',
              actions: ['remember', 'case.dispose'],
            },
            CONCERN_LAPSED: {
              guard: requires(
                'guideLetsConcernsLapse',
                'wasOnlyAConcern',
                'retentionIsOver',
                'accessIsAnswered',
              ),
              target: 'disposed',
              actions: ['remember', 'case.dispose'],
            },
          },
        },
        // The content is gone for good, so nothing leads out of here (invariant 9).
        disposed: { id: 'disposed', on: { OPEN_REPORT_RECORDED: { actions: 'remember' } } },
      },
    },
    consent: consentRegion,
    relay: relayRegion,
  },
});
