import { plus } from '../../../workflows/calendar.js';
import type { CaseContext, Level } from '../../../workflows/case-context.js';
import { guideLevel, type Guide } from '../../../workflows/guide.js';
import type { GuideAtDto, LevelDto } from './guide-at.dto.js';

/** The level as the municipality writes and calls it. */
export function levelOf(guide: Guide, level: Level): LevelDto {
  const { mark, name } = guideLevel(guide, level);
  return { level, mark, name };
}

/** The guide where the case stands: its steps on this level, and what to do at the present one. */
export function guideAt(
  guide: Guide,
  { level, step, guideStepsDone }: CaseContext,
  today: string,
): GuideAtDto {
  const { holder, steps, exits } = guideLevel(guide, level);
  return {
    guide: guide.guide,
    version: guide.version,
    name: guide.name,
    ...(holder && { holder }),
    formLanguages: guide.consent.formLanguages,
    exits,
    closingReasons: guide.closing.reasons,
    closingNeedsReason: (guide.closing.writtenReasonAt as number[]).includes(level),
    nextEvaluation: plus(today, guide.deadlines.holdEvaluation),
    steps: steps.map(({ id, name, canonical, required, checklist }) => {
      const now = (canonical as string[]).includes(step);
      return {
        id,
        name,
        canonical,
        required,
        now,
        done: now && guideStepsDone.includes(id),
        ...(now && { checklist }),
      };
    }),
  };
}
