import type { CaseEvent } from '../../workflows/events.js';

/** Name of the text that holds what an answer was scored to. */
const SCORES = 'scores';

type Facts = CaseEvent['facts'];

interface Written {
  facts: Facts;
  texts: readonly string[];
  words: Record<string, string>;
}

/**
 * What somebody scored is content and no fact of the course: nothing in the model asks for it. So it is kept as texts are,
 * and goes with them: out of view, kept from somebody, erased.
 */
export function withScoresSealed(event: CaseEvent, words: Record<string, string>): Written {
  const { facts, texts } = event;
  if (event.type !== 'MEASUREMENT_RECORDED') return { facts, texts, words };
  const { scores, band, ...clear } = event.facts;
  return {
    facts: clear,
    texts: [...texts, SCORES],
    words: { ...words, [SCORES]: JSON.stringify({ scores, band }) },
  };
}

/** An entry as it was said, of its facts and the texts that were opened; older entries say their scores in clear. */
export function withScoresOpened(
  facts: Record<string, unknown>,
  texts: Record<string, string>,
): { facts: Record<string, unknown>; texts: Record<string, string> } {
  const { [SCORES]: scores, ...others } = texts;
  if (scores === undefined) return { facts, texts };
  return { facts: { ...facts, ...(JSON.parse(scores) as object) }, texts: others };
}
