import type { ConsentState } from '../../workflows/case-context.js';
import type { Translated } from '../common/language.js';

const say = (nb: string, nn: string, en: string): Translated => ({ nb, nn, en });

/** Where the family's permission to share stands, and what that means: refused, paused and withdrawn are three things. */
export const CONSENT_STATE_WORDS: Record<ConsentState, Translated> = {
  none: say(
    'Ingen har blitt spurt eller svart. Opplysningene blir i tjenesten.',
    'Ingen er spurd eller har svart. Opplysningane blir i tenesta.',
    'Nobody has been asked or has answered. The information stays in the service.',
  ),
  given: say(
    'Familien har sagt ja. Opplysninger kan deles med tjenestene som er nevnt, så lenge samtykket gjelder.',
    'Familien har sagt ja. Opplysningar kan delast med tenestene som er nemnde, så lenge samtykket gjeld.',
    'The family has said yes. Information may be shared with the services named while the consent lasts.',
  ),
  expiring: say(
    'Samtykket løper snart ut. Spør familien på nytt; ellers stopper delingen den dagen.',
    'Samtykket går snart ut. Spør familien på nytt; elles stoppar delinga den dagen.',
    'The consent runs out soon. Ask the family again; otherwise sharing stops on that day.',
  ),
  paused: say(
    'Delingen står stille: samtykket er løpt ut, eller en foresatt er uenig. De andre tjenestene ser ikke saken, men beholder det de har, til det er avklart.',
    'Delinga står stille: samtykket er gått ut, eller ein føresett er usamd. Dei andre tenestene ser ikkje saka, men tek vare på det dei har, til det er avklara.',
    'Sharing stands still: the consent has run out, or a guardian disagrees. The other services do not see the case, but keep what they have until it is settled.',
  ),
  withdrawn: say(
    'Samtykket er trukket tilbake. De andre tjenestene har mistet tilgangen og skal slette det de ikke må beholde etter loven.',
    'Samtykket er trekt tilbake. Dei andre tenestene har mista tilgangen og skal slette det dei ikkje må ta vare på etter lova.',
    'The consent has been withdrawn. The other services have lost access and must delete what the law does not make them keep.',
  ),
  refused: say(
    'Familien har sagt nei. Tjenesten fortsetter alene på nivå 1 uten felles logg, og spør igjen senere.',
    'Familien har sagt nei. Tenesta held fram åleine på nivå 1 utan felles logg, og spør igjen seinare.',
    'The family has said no. The service goes on alone on level 1 without a shared log, and asks again later.',
  ),
};
