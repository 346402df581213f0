import { say } from '../language.js';
import { defineFields } from '../problem-fields.js';

const WORDS = {
  'FIELD.MISSING': say('Fyll ut dette', 'Fyll ut dette', 'Fill this in'),
  'FIELD.UNKNOWN': say('Feltet finnes ikke her', 'Feltet finst ikkje her', 'There is no such field here'),
  'FIELD.INVALID': say('Dette kan ikke stå her', 'Dette kan ikkje stå her', 'This cannot stand here'),
  'FIELD.ONE_OF': say(
    'Oppgi ett av disse, og bare ett',
    'Oppgi eitt av desse, og berre eitt',
    'Give one of these, and only one',
  ),
  'FIELD.TOO_DEEP': say(
    'Innholdet er pakket for dypt',
    'Innhaldet er pakka for djupt',
    'The content is nested too deep',
  ),
  'FIELD.TOO_MANY_ITEMS': say('Listen er for lang', 'Lista er for lang', 'The list is too long'),
  'FIELD.NOT_A_LOCAL_PATH': say(
    'Adressen må være en side her',
    'Adressa må vere ei side her',
    'The address must be a page here',
  ),
  'FIELD.IS_NATIONAL_ID': say(
    'Skriv et fødselsnummer eller D-nummer med 11 sifre',
    'Skriv eit fødselsnummer eller D-nummer med 11 siffer',
    'Write a national identity number or D number of 11 digits',
  ),
  'FIELD.IS_ARRAY': say('Her må det stå en liste', 'Her må det stå ei liste', 'A list is needed here'),
  'FIELD.IS_BASE64': say(
    'Her må det stå en fil i base64',
    'Her må det stå ei fil i base64',
    'A file in base64 is needed here',
  ),
  'FIELD.IS_BOOLEAN': say('Svar ja eller nei', 'Svar ja eller nei', 'Answer yes or no'),
  'FIELD.IS_CURSOR': say(
    'Siden finnes ikke; begynn fra starten',
    'Sida finst ikkje; byrj frå starten',
    'There is no such page; begin at the start',
  ),
  'FIELD.IS_EMAIL': say('Skriv en e-postadresse', 'Skriv ei e-postadresse', 'Write an e-mail address'),
  'FIELD.IS_IN': say('Velg en av mulighetene', 'Vel ei av moglegheitene', 'Choose one of these'),
  'FIELD.IS_INT': say(
    'Her må det stå et helt tall',
    'Her må det stå eit heilt tal',
    'A whole number is needed here',
  ),
  'FIELD.IS_ISO8601': say(
    'Skriv en dato som 2026-11-22',
    'Skriv ein dato som 2026-11-22',
    'Write a date like 2026-11-22',
  ),
  'FIELD.IS_LENGTH': say(
    'Teksten er for kort eller for lang',
    'Teksten er for kort eller for lang',
    'The text is too short or too long',
  ),
  'FIELD.IS_NAME': say(
    'Navnet har tegn som ikke vises eller snur teksten',
    'Namnet har teikn som ikkje blir viste eller snur teksten',
    'The name has characters that are not shown or turn the text',
  ),
  'FIELD.IS_OBJECT': say('Her må det stå felter', 'Her må det stå felt', 'Fields are needed here'),
  'FIELD.IS_STRING': say('Her må det stå en tekst', 'Her må det stå ein tekst', 'A text is needed here'),
  'FIELD.IS_TEXTS': say(
    'Her må det stå tekster med navn',
    'Her må det stå tekstar med namn',
    'Texts by name are needed here',
  ),
  'FIELD.IS_URL': say(
    'Skriv adressen hel: https://…',
    'Skriv adressa heil: https://…',
    'Write the address whole: https://…',
  ),
  'FIELD.IS_UUID': say('Dette er ingen id', 'Dette er ingen id', 'This is no id'),
  'FIELD.MATCHES': say(
    'Skriv det slik feltet ber om',
    'Skriv det slik feltet bed om',
    'Write it as the field asks',
  ),
  'FIELD.MAX': say('Tallet er for stort', 'Talet er for stort', 'The number is too large'),
  'FIELD.MAX_LENGTH': say('Teksten er for lang', 'Teksten er for lang', 'The text is too long'),
  'FIELD.MIN': say('Tallet er for lite', 'Talet er for lite', 'The number is too small'),
  'FIELD.MIN_LENGTH': say('Teksten er for kort', 'Teksten er for kort', 'The text is too short'),
  'FIELD.NESTED_VALIDATION': say('Her må det stå felter', 'Her må det stå felt', 'Fields are needed here'),
  'FIELD.ARRAY_MAX_SIZE': say('Listen har for mange', 'Lista har for mange', 'The list has too many'),
  'FIELD.ARRAY_MIN_SIZE': say('Listen har for få', 'Lista har for få', 'The list has too few'),
  'FIELD.ARRAY_UNIQUE': say('Det samme står to ganger', 'Det same står to gonger', 'The same stands twice'),
  'TEXT.MISSING': say('Skriv noe her', 'Skriv noko her', 'Write something here'),
  'TEXT.NOT_UTF8': say(
    'Innholdet er ikke tekst i UTF-8',
    'Innhaldet er ikkje tekst i UTF-8',
    'The content is not text in UTF-8',
  ),
  'TEXT.NUL': say(
    'Teksten har et tegn som ikke kan lagres',
    'Teksten har eit teikn som ikkje kan lagrast',
    'The text has a character that cannot be stored',
  ),
  'TEXT.LONE_SURROGATE': say(
    'Teksten har et halvt tegn',
    'Teksten har eit halvt teikn',
    'The text has half a character',
  ),
  'JSON.BROKEN': say(
    'Innholdet er ikke gyldig JSON',
    'Innhaldet er ikkje gyldig JSON',
    'The body is not valid JSON',
  ),
  'HEADER.MISSING': say('Hodet mangler', 'Hovudet manglar', 'The header is missing'),
  'HEADER.INVALID': say(
    'Hodet er ikke skrevet slik det skal',
    'Hovudet er ikkje skrive slik det skal',
    'The header is not written as it should be',
  ),
  'KEY.REUSED': say(
    'Nøkkelen er brukt til noe annet; lag en ny',
    'Nøkkelen er brukt til noko anna; lag ein ny',
    'The key was used for something else; make a new one',
  ),
  'CURSOR.INVALID': say(
    'Siden finnes ikke; begynn fra starten',
    'Sida finst ikkje; byrj frå starten',
    'There is no such page; begin at the start',
  ),
  'REFERENCE.UNKNOWN': say(
    'Det du valgte, finnes ikke lenger. Velg på nytt.',
    'Det du valde, finst ikkje lenger. Vel på nytt.',
    'What you chose is no longer there. Choose again.',
  ),
  'REFERENCE.IS_THE_CHILD': say(
    'Dette er barnet saken gjelder',
    'Dette er barnet saka gjeld',
    'This is the child the case is about',
  ),
  'SCOPE.NOT_YOURS': say('Dette kan du ikke se', 'Dette kan du ikkje sjå', 'You may not see this'),
  'SERVICE.NOT_YOURS': say(
    'Velg en tjeneste som er din',
    'Vel ei teneste som er di',
    'Choose a service that is yours',
  ),
  'DATE.BEFORE_START': say(
    'Datoen er før det begynner',
    'Datoen er før det tek til',
    'The date is before it begins',
  ),
  'DATE.IN_THE_PAST': say(
    'Datoen har vært. Velg en som kommer.',
    'Datoen har vore. Vel ein som kjem.',
    'The date has been. Choose one to come.',
  ),
  'DATE.TOO_LATE': say('Datoen er for langt fram', 'Datoen er for langt fram', 'The date is too far ahead'),
};

/** Codes that a field of any request may be refused with; the others belong to one part each. */
export type CommonFieldCode = keyof typeof WORDS;

defineFields(WORDS);
