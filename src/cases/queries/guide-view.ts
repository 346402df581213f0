import type { CaseContext, Level } from '../../../workflows/case-context.js';
import { guideLevel, type Guide } from '../../../workflows/guide.js';
import type { GuideAtDto, LevelDto } from './guide-at.dto.js';

/** The level as the municipality writes and calls it. */
export function levelOf(guide: Guide, level: Level): LevelDto {
  const { mark, name } = guideLevel(guide, level);
  return { level, mark, name };
}

/** The guide where the case stands: its steps on this level, and what to do at the present one. */
export function guideAt(guide: Guide, { level, step, guideStepsDone }: CaseContext): GuideAtDto {
  const { holder, steps } = guideLevel(guide, level);
  return {
    guide: guide.guide,
    version: guide.version,
    name: guide.name,
    ...(holder && { holder }),
    formLanguages: guide.consent.formLanguages,
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
