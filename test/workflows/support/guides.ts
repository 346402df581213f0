import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GuideSchema, type Guide } from '../../../workflows/guide.js';

const folder = join(import.meta.dirname, '../../../workflows/guides');

function shipped(name: string): Guide {
  return GuideSchema.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')));
}

export const BAERUM = shipped('baerum');
export const RISOR = shipped('risor-school');
export const VESTRE_TOTEN = shipped('vestre-toten');
export const KAFJORD = shipped('kafjord');

/** Every guide in workflows/guides, whichever are added. */
export const SHIPPED_GUIDES: readonly Guide[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => shipped(file.replace('.yaml', '')));

/** A guide that differs from a shipped one in what the tale is about. */
export function differing(guide: Guide, change: (copy: Guide) => void): Guide {
  const copy = structuredClone(guide);
  change(copy);
  return GuideSchema.parse(copy);
}

/** Every way out of every level, a log from the first concern, and concerns that lapse: nothing of the statechart is ruled out. */
export const EVERYTHING_ALLOWED: Guide = differing(BAERUM, (guide) => {
  guide.logOpensAt = 0;
  guide.retention.byRule = true;
  for (const level of guide.levels)
    level.exits =
      level.level === 0
        ? ['close', 'level1', 'level2', 'level3', 'report']
        : (['close', 'plan', 'level1', 'level2', 'level3', 'coordinatingUnit', 'report'] as const).filter(
            (exit) => exit !== `level${level.level}`,
          );
});

/** Other ways to be: the log opens late, every step must be ticked off, everybody must agree, nobody needs a meeting place. */
export const UNUSUAL_GUIDES: readonly Guide[] = [
  differing(BAERUM, (guide) => {
    guide.guide = 'log-opens-at-2';
    guide.logOpensAt = 2;
    guide.shareFirstWith = 'leader';
    guide.consent.oneGuardiansNo = 'isRecorded';
  }),
  differing(VESTRE_TOTEN, (guide) => {
    guide.guide = 'every-step-required';
    for (const level of guide.levels) for (const step of level.steps) step.required = true;
  }),
  differing(BAERUM, (guide) => {
    guide.guide = 'everybody-agrees';
    guide.logOpensAt = 3;
    Object.assign(guide.consent, { guardians: 'all', anewForEachService: true, youngPersonAlsoFrom: 7 });
    guide.levels[2]!.border = { otherServices: { min: 0 }, outside: 'forbidden', adviceIsEnough: false };
  }),
  differing(KAFJORD, (guide) => {
    guide.guide = 'one-step-for-a-whole-level';
    const [meet, ...others] = guide.levels[1]!.steps;
    guide.levels[1]!.steps = [meet!, { ...meet!, id: 'meet-again' }, ...others];
    const [convene] = guide.levels[3]!.steps;
    guide.levels[3]!.steps = [
      { ...convene!, canonical: ['convene', 'plan', 'carryOut', 'evaluate', 'decide'], required: true },
    ];
  }),
];
