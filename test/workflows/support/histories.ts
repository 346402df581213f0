import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { At, CaseEvent, EventOf, Subject } from '../../../workflows/events.js';
import { GuideSchema, type Guide } from '../../../workflows/guide.js';
import { start, step } from '../../../workflows/step.js';
import { canonicalJson } from '../../../src/database/sealing/canonical-json.js';
import { ACase, type Taken } from './a-case.js';
import { Dice, doSomething } from './anything.js';
import { CHILD, FATHER, PPT } from './people.js';
import { SUBJECTS } from './subjects.js';
import { logOpened } from './well-known-ways.js';

/** Histories that a version of the model wrote, and where each of their entries led it: test/workflows/fixtures. */
export interface History {
  guide: string;
  subject: Subject;
  /** How many entries it has. */
  length: number;
  /** All of them; of a model that is no more, whose rules nobody replays, only the last. */
  entries: readonly Entry[];
  /** The snapshot after the last of them. */
  last: CaseSnapshot;
}
/** Day, actor, type, facts, names of the texts, and the beginning of the snapshot's hash. */
type Entry = readonly [string, At['actor'], string, object, readonly string[], string];

const fixtures = join(import.meta.dirname, '../fixtures');
const guides = join(import.meta.dirname, '../guides');

const fileOf = (modelVersion: number) => join(fixtures, `model-${modelVersion}.jsonl`);

/** The versions of which histories are kept, in order. */
export const KEPT_MODELS = readdirSync(fixtures)
  .map((file) => Number(/^model-(\d+)\.jsonl$/.exec(file)?.[1]))
  .filter((version) => version > 0)
  .sort((one, other) => one - other);

export function historiesOf(modelVersion: number): History[] {
  const lines = readFileSync(fileOf(modelVersion), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as History);
}

/** Guides that no municipality goes by, so that no municipality changes them. */
export function guideNamed(name: string): Guide {
  return GuideSchema.parse(parse(readFileSync(join(guides, `${name}.yaml`), 'utf8')));
}

const GUIDES = readdirSync(guides).map((file) => file.replace('.yaml', ''));

const hashOf = (snapshot: CaseSnapshot) =>
  createHash('sha256').update(canonicalJson(snapshot)).digest('base64url').slice(0, 12);

/** The numbers of the entries that lead elsewhere than they did, or cannot be taken any more, with why. */
export function whereItDiffers({ guide: name, subject, entries }: History): string[] {
  const guide = guideNamed(name);
  let snapshot: CaseSnapshot | undefined;
  for (const [index, [today, actor, type, facts, texts, hash]] of entries.entries()) {
    const at: At = { now: `${today}T10:00:00.000Z`, today, number: index + 1, actor, subject };
    const event = { type, facts, texts } as CaseEvent;
    const result = snapshot
      ? step(snapshot, event, at, guide)
      : start(event as EventOf<'CONCERN_LOGGED'>, at, guide);
    const entry = `entry ${index + 1} (${type})`;
    if (!result.ok)
      return [
        `${entry} is refused: ${JSON.stringify(result.refusal.fields)}${String(result.refusal.missing)}`,
      ];
    if (hashOf(result.snapshot) !== hash) return [`${entry} leads elsewhere`];
    snapshot = result.snapshot;
  }
  return [];
}

/** Writes twenty histories of the present model, each with another guide, subject and dice, and those of rare rules. */
export function record(modelVersion: number): void {
  const subjects = [...SUBJECTS.values()];
  const histories = Array.from({ length: 20 }, (_, index) =>
    recorded(GUIDES[index % GUIDES.length]!, subjects[index % subjects.length]!, byDice(4711 + 97 * index)),
  );
  const seventeen: Subject = { kind: 'child', age: 17, inCare: false, guardians: 2 };
  histories.push(...GUIDES.map((guide) => recorded(guide, seventeen, oneGuardiansNoToWhatTheyKnow)));
  writeFileSync(fileOf(modelVersion), histories.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

type Way = (one: ACase) => void;

const byDice =
  (seed: number): Way =>
  (one) => {
    const dice = new Dice(seed);
    for (let thrown = 0; thrown < 50; thrown += 1) doSomething(one, dice);
  };

/** Dice seldom keep a young person's own consent from the very guardian who then says no. */
function oneGuardiansNoToWhatTheyKnow(one: ACase): void {
  logOpened(one);
  one.does('CONSENT_GIVEN', { services: [PPT] });
  const ownWord = { kinds: ['health'], givenBy: [{ role: 'youngPerson', personId: CHILD }] };
  one.does('CONSENT_GIVEN', { services: [PPT], ...ownWord });
  one.does('ENTRY_KEPT_FROM_GUARDIANS', { entry: one.number, from: [FATHER] });
  one.does('GUARDIAN_OBJECTED', { by: { role: 'guardian', personId: FATHER } });
}

function recorded(guide: string, subject: Subject, goes: Way): History {
  const one = ACase.ofConcern(guideNamed(guide), subject);
  const { today, actor } = { today: one.today, actor: one.at.actor };
  const logged = { serviceId: one.context.homeServiceId };
  const entries: Entry[] = [[today, actor, 'CONCERN_LOGGED', logged, [], hashOf(one.snapshot)]];
  one.witness = ({ event, at, after }: Taken) =>
    void entries.push([at.today, at.actor, event.type, event.facts, event.texts, hashOf(after)]);
  goes(one);
  return { guide, subject, length: entries.length, entries, last: one.snapshot };
}
