import type { FieldCode, ReportFieldCode } from '../../workflows/payload-rules/field-codes.js';
import { say, type Translated } from '../common/language.js';
import type { CommonFieldCode } from '../common/http/field-words.js';
import { defineFields } from '../common/problem-fields.js';

/** Why a field of an event is refused, in words for the one who filled it in. */
const WORDS: Record<Exclude<FieldCode, CommonFieldCode | ReportFieldCode>, Translated> = {
  'FIELD.INVALID_TYPE': say('Fyll ut dette', 'Fyll ut dette', 'Fill this in'),
  'FIELD.INVALID_VALUE': say('Velg en av mulighetene', 'Vel ei av moglegheitene', 'Choose one of these'),
  'FIELD.INVALID_UNION': say('Velg en av mulighetene', 'Vel ei av moglegheitene', 'Choose one of these'),
  'FIELD.INVALID_FORMAT': say(
    'Skriv det slik feltet ber om',
    'Skriv det slik feltet bed om',
    'Write it as the field asks',
  ),
  'FIELD.TOO_SMALL': say('Velg minst én', 'Vel minst éin', 'Choose at least one'),
  'FIELD.TOO_BIG': say('For mye eller for mange', 'For mykje eller for mange', 'Too much or too many'),
  'ADVICE.OWN_SERVICE': say(
    'Velg en annen tjeneste enn din egen',
    'Vel ei anna teneste enn di eiga',
    'Choose another service than your own',
  ),
  'ASKED.ALREADY': say(
    'Det er allerede spurt om dette, og svaret er ikke kommet',
    'Det er alt spurt om dette, og svaret er ikkje kome',
    'This has been asked already, and the answer has not come',
  ),
  'ASKED.TOO_MANY': say(
    'Mye er spurt om og venter på svar; vent til noe er besvart',
    'Mykje er spurt om og ventar på svar; vent til noko er svart på',
    'Much has been asked and waits for an answer; wait until some of it is answered',
  ),
  'CONCERN.SHARE_FIRST_WITH': say(
    'Veilederen ber deg snakke med en kollega eller lederen din først',
    'Rettleiaren bed deg snakke med ein kollega eller leiaren din først',
    'The guide asks you to talk with a colleague or your leader first',
  ),
  'CONSENT.GIVER_MISSING': say(
    'Samtykket mangler noen som må si ja',
    'Samtykket manglar nokon som må seie ja',
    'Somebody who must say yes is missing',
  ),
  'CONSENT.NOT_THEIRS': say(
    'Dette samtykket kan ikke den personen endre',
    'Dette samtykket kan ikkje den personen endre',
    'That person cannot change this consent',
  ),
  'CONSENT.NOT_THIS_WAY': say(
    'Samtykke kan ikke gis på denne måten her',
    'Samtykke kan ikkje givast på denne måten her',
    'Consent cannot be given in this way here',
  ),
  'CONSENT.ONE_SERVICE_EACH': say(
    'Veilederen krever ett samtykke for hver tjeneste',
    'Rettleiaren krev eitt samtykke for kvar teneste',
    'The guide asks for one consent for each service',
  ),
  'CONSENT.REFUSAL_STANDS': say(
    'En foresatt har sagt nei, og det gjelder fortsatt',
    'Ein føresett har sagt nei, og det gjeld framleis',
    'A guardian has said no, and that stands',
  ),
  'COORDINATOR.NOT_ENTITLED': say(
    'Retten til koordinator er ikke vurdert til ja',
    'Retten til koordinator er ikkje vurdert til ja',
    'The right to a coordinator has not been assessed as yes',
  ),
  'COORDINATOR.ONLY_UNDER_18': say(
    'Barnekoordinator er for barn under 18 år',
    'Barnekoordinator er for barn under 18 år',
    'A child coordinator is for children under 18',
  ),
  'DATE.IN_THE_FUTURE': say(
    'Datoen kan ikke være fram i tid',
    'Datoen kan ikkje vere fram i tid',
    'The date cannot be in the future',
  ),
  'DATE.NOT_LATER': say(
    'Datoen må være senere enn den som gjelder nå',
    'Datoen må vere seinare enn den som gjeld no',
    'The date must be later than the present one',
  ),
  'DATE.TOO_EARLY': say('Datoen er for lenge siden', 'Datoen er for lenge sidan', 'The date is too long ago'),
  'ENTRY.IS_AN_ACCOUNT': say(
    'Oppføringen forteller hvem som så i saken; den kan ikke sperres',
    'Oppføringa fortel kven som såg i saka; ho kan ikkje sperrast',
    'The entry tells who looked into the case; it cannot be restricted',
  ),
  'ENTRY.NOT_RESTRICTED': say(
    'Oppføringen er ikke sperret',
    'Oppføringa er ikkje sperra',
    'The entry is not restricted',
  ),
  'ENTRY.RESTRICTED': say('Oppføringen er sperret', 'Oppføringa er sperra', 'The entry is restricted'),
  'GOAL.HAS_INTERVENTIONS': say(
    'Målet har tiltak som pågår. Stopp dem først.',
    'Målet har tiltak som går føre seg. Stopp dei først.',
    'The goal has interventions in progress. Stop them first.',
  ),
  'GUIDE.UNKNOWN_INSTRUMENT': say(
    'Veilederen måler ikke dette barnet med det verktøyet',
    'Rettleiaren måler ikkje dette barnet med det verktøyet',
    'The guide does not measure this child with that instrument',
  ),
  'GUIDE.UNKNOWN_REASON': say(
    'Velg en av grunnene i veilederen',
    'Vel ein av grunnane i rettleiaren',
    'Choose one of the reasons of the guide',
  ),
  'GUIDE.UNKNOWN_STEP': say(
    'Steget er krysset av allerede',
    'Steget er kryssa av alt',
    'The step is ticked off already',
  ),
  'KEPT.GOES_WITH_ANOTHER': say(
    'Oppføringen er unntatt sammen med en annen',
    'Oppføringa er unnateken saman med ei anna',
    'The entry is kept together with another one',
  ),
  'KEPT.NOT_THEIR_HEALTH': say(
    'Oppføringen er ikke den unges egen helse',
    'Oppføringa er ikkje den unge si eiga helse',
    'The entry is not the young person’s own health',
  ),
  'KEPT.TOO_YOUNG_TO_DECIDE_ALONE': say(
    'Barnet er for ungt til å bestemme dette alene',
    'Barnet er for ungt til å bestemme dette åleine',
    'The child is too young to decide this alone',
  ),
  'KEPT.WRITTEN_BY_A_GUARDIAN': say(
    'En foresatt har skrevet dette selv',
    'Ein føresett har skrive dette sjølv',
    'A guardian has written this',
  ),
  'MEASUREMENT.NOT_PLANNED': say(
    'Målingen er ikke planlagt nå',
    'Målinga er ikkje planlagd no',
    'The measurement is not planned now',
  ),
  'REFERENCE.TAKEN': say(
    'Dette er registrert allerede',
    'Dette er registrert alt',
    'This is recorded already',
  ),
  'REFERRAL.OWN_SERVICE': say(
    'Velg en annen tjeneste enn din egen',
    'Vel ei anna teneste enn di eiga',
    'Choose another service than your own',
  ),
  'RELAY.ALREADY_HOLDS': say(
    'Personen holder pinnen allerede',
    'Personen held pinnen alt',
    'That person holds the baton already',
  ),
  'RELAY.OWN_SERVICE_FIRST': say(
    'Første stafettholder kommer fra egen tjeneste',
    'Første stafetthaldar kjem frå eiga teneste',
    'The first holder comes from the own service',
  ),
  'SHARING.NEEDS_NEW_CONSENT': say(
    'Det trengs et nytt samtykke for denne tjenesten',
    'Det trengst eit nytt samtykke for denne tenesta',
    'A new consent is needed for this service',
  ),
  'SHARING.NO_BASIS': say(
    'Tjenesten har ikke samtykke eller annet grunnlag. Skriv ned et samtykke først, eller spør uten navn.',
    'Tenesta har ikkje samtykke eller anna grunnlag. Skriv ned eit samtykke først, eller spør utan namn.',
    'The service has no consent or other basis. Record a consent first, or ask without a name.',
  ),
  'TEXT.TOO_LONG': say('Teksten er for lang', 'Teksten er for lang', 'The text is too long'),
};

defineFields({
  ...WORDS,
  'EVENT.UNKNOWN': say('Hendelsen finnes ikke', 'Hendinga finst ikkje', 'There is no such event'),
});
