import type { Command } from '../apply-event/command.js';
import type { AssignmentDto, Way } from './bulk-assignments.dto.js';

type Facts = Record<string, unknown>;

const EVENT: Record<Way, (asked: AssignmentDto) => { type: string; facts: Facts }> = {
  offer: ({ wishAsked = 'notAsked' }) => ({ type: 'BATON_OFFERED', facts: { wishAsked } }),
  assign: () => ({ type: 'BATON_ASSIGNED', facts: {} }),
  appoint: ({ coordinator = 'coordinator' }) => ({
    type: 'COORDINATOR_APPOINTED',
    facts: { kind: coordinator },
  }),
};

/** The same command for each of the cases; what the model says of it is each case's own. */
export function assignmentCommand(asked: AssignmentDto): Command {
  const { type, facts } = EVENT[asked.way](asked);
  const { staffId, serviceId } = asked.to;
  return { events: [{ type, facts: { staffId, serviceId, ...facts }, texts: textsOf(asked) }] };
}

function textsOf({ way, reason, wishAsked = 'notAsked' }: AssignmentDto): Record<string, string> {
  if (!reason) return {};
  if (way !== 'offer') return { reason };
  return { message: reason, ...(wishAsked === 'notAsked' && { whyNotAsked: reason }) };
}
