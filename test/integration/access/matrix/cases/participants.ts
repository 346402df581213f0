import { newId } from '../../../../../src/common/ids.js';
import { addsFile } from './author-and-holder.js';
import { type CaseInTheMaking, note, said } from './case-in-the-making.js';

const LEAVES = 'hasLeftTheCase';
const OF_HOME_SERVICE = [
  'participant',
  LEAVES,
  'roleHasEnded',
  'hasLeftTheMunicipality',
  'hasMoved',
  'becameManager',
  'becameAdministrator',
];

/** Who takes part, who has stopped, who is offered the baton, and who is asked. */
export async function gathers(one: CaseInTheMaking): Promise<void> {
  const { town, hasBasis, wanted, told } = one;
  const { health, school, ppt, unit, gp } = town.services;
  const unitTakesPart = hasBasis && wanted.level === 1;
  const member = (name: string, serviceId = health) => ({ staffId: town.of(name).id, serviceId });
  const referral = { referralId: newId(), serviceId: ppt, named: hasBasis, kinds: ['school'] };
  const outside = { ...referral, referralId: newId(), serviceId: gp, named: false };
  const numbers = await one.says(
    'holder',
    ...OF_HOME_SERVICE.map((name) => said('PARTICIPANT_JOINED', member(name))),
    ...(hasBasis ? [said('PARTICIPANT_JOINED', member('teacher', school))] : []),
    ...(unitTakesPart ? [said('PARTICIPANT_JOINED', member('coordinator', unit))] : []),
    said('REFERRAL_SENT', outside, ['question']),
    said('PARTICIPANT_LEFT', member(LEAVES)),
    said('BATON_OFFERED', { ...member('offered'), wishAsked: 'notAsked' }, ['whyNotAsked']),
    said('REFERRAL_SENT', referral, ['question']),
  );
  const staying = OF_HOME_SERVICE.filter((name) => name !== LEAVES);
  told.participants = [
    ...staying.map((name) => ({ name, service: 'health' as const })),
    ...(hasBasis ? [{ name: 'teacher', service: 'school' as const }] : []),
    ...(unitTakesPart ? [{ name: 'coordinator', service: 'unit' as const }] : []),
  ];
  told.offeredTo = 'offered';
  told.outsideReferral = outside.referralId;
  told.asked = [{ service: 'ppt', named: hasBasis, entry: numbers.at(-1)!, id: referral.referralId }];
}

/** The school in its own words, and of them some in the wrong log. */
export async function teacherWrites(one: CaseInTheMaking): Promise<void> {
  await addsFile(one, 'teacher');
  const [, elsewhere] = await one.says('teacher', note(['school']), note(['school']));
  await one.says('teacher', said('ENTRY_RESTRICTED', { entry: elsewhere }, ['reason']));
  one.told.outOfView.push(elsewhere!);
}
