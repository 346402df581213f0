import { newId } from '../../../../src/common/ids.js';
import type { Arrangement } from './arrangement.js';
import { severalAtOnce } from './several-at-once.js';
import { type Asker, same } from './asker.js';
import type { Comparison } from './compare.js';
import { firstOfEach } from './met.js';
import type { Question } from './questions.js';
import type { Step } from './steps.js';

type Wrong = (ask: Question, foreign: Foreign) => Question;

/** Ids that are not in the address: of a case and a municipality that really are. */
interface Foreign {
  caseId: string;
  municipalityId: string;
  tag: string;
}

const isJson = ({ body }: Question): boolean => typeof body === 'string';
const sent = ({ body }: Question): object => (typeof body === 'string' ? (JSON.parse(body) as object) : {});
const withBody = (ask: Question, body: string): Question => ({
  ...ask,
  body,
  headers: { 'content-type': 'application/json', ...ask.headers },
});
const withHeaders = (ask: Question, headers: Record<string, string>): Question => ({
  ...ask,
  headers: { ...ask.headers, ...headers },
});
const without = (ask: Question, name: string): Question => {
  const { [name]: _left, ...headers } = ask.headers;
  return { ...ask, headers };
};
/** What nobody states of themselves or of a case. */
const grabbed = ({ municipalityId }: Foreign) => ({
  ...{ role: 'leader', roles: ['leader'], municipalityId, version: 1, content: true },
  ...{ actor: { kind: 'system', id: 'engine' }, by: 'engine' },
});

const ANSWER = {
  type: 'MEASUREMENT_RECORDED',
  answer: { instrument: 'who5', timePoint: 'start', respondent: 'child', answers: { one: 1 } },
};

/** Forms in which nobody means it. */
const FORMS: Readonly<Record<string, Wrong>> = {
  'half of it': (ask) => withBody(ask, (isJson(ask) ? String(ask.body) : '{"a":1}').slice(0, -2)),
  'a list': (ask) => withBody(ask, JSON.stringify([sent(ask)])),
  'a word': (ask) => withBody(ask, '"x"'),
  'nothing in it': (ask) => withBody(ask, '{}'),
  'no body': ({ body: _body, ...ask }) => without(ask, 'content-type'),
  'numbers for all that was said': (ask) =>
    withBody(ask, JSON.stringify(Object.fromEntries(Object.keys(sent(ask)).map((name) => [name, 0])))),
  'roles and versions of their own': (ask, foreign) =>
    withBody(ask, JSON.stringify({ ...sent(ask), ...grabbed(foreign) })),
  'another case in it': (ask, { caseId }) =>
    withBody(ask, JSON.stringify({ ...sent(ask), id: caseId, caseId, toCaseId: caseId })),
  'an answer to a measurement in it': (ask) => withBody(ask, JSON.stringify({ events: [ANSWER] })),
  'nobody there in it': (ask) =>
    withBody(ask, JSON.stringify({ ...sent(ask), id: newId(), toCaseId: newId() })),
  'the tag of another case': (ask, { tag }) => withHeaders(ask, { 'if-match': tag }),
  'any tag': (ask) => withHeaders(ask, { 'if-match': '*' }),
  'no tag': (ask) => without(ask, 'if-match'),
  'no key': (ask) => without(ask, 'idempotency-key'),
  'as plain text': (ask) => withHeaders(ask, { 'content-type': 'text/plain' }),
};

/** Each asks in one in so many of them; of every route so many ask that all are asked. */
const SHARE = 3;

/** They take nothing at all, so that nothing can be stated there. */
const TAKE_NOTHING = [
  'POST /api/v1/session/extend',
  'POST /api/v1/calendar-feed',
  'POST /api/v1/queues/:queue/retries',
];

const writes = ({ ask: { method } }: Step): boolean => method !== 'GET';

/** A wrong form tells somebody no more than the right one: on each writing route exactly what it tells of nothing. */
export class WrongForms {
  constructor(
    private readonly town: Arrangement,
    private readonly asker: Asker,
    private readonly comparison: Comparison,
  ) {}

  /** Of what is hidden from who asks, on each route by one of each set of roles. */
  async askWhatIsHidden(steps: readonly Step[]): Promise<void> {
    const hidden = firstOfEach(
      steps.filter((step) => writes(step) && step.expected === 'hidden'),
      ({ who, roles, one, ask }) =>
        [
          ask.route,
          roles.join(' '),
          who.kind,
          who.scopes?.join(' '),
          one?.town === who.town,
          one?.town === who.town && one.protection,
        ].join(),
    );
    await severalAtOnce([...hidden.entries()], async ([turn, step]) => {
      const forms = Object.entries(FORMS).filter((_form, at) => at % SHARE === turn % SHARE);
      for (const [form, wrong] of forms) await this.askHidden(step, form, wrong);
    });
  }

  /** What one may, but with roles, versions and municipalities of one's own making: refused for it. */
  async askWhatIsTheirs(steps: readonly Step[]): Promise<void> {
    const theirs = firstOfEach(
      steps.filter(
        (step) =>
          writes(step) &&
          step.expected === 'open' &&
          Object.keys(sent(step.ask)).length > 0 &&
          !TAKE_NOTHING.includes(step.ask.route),
      ),
      ({ ask, roles }) => `${ask.route} ${roles.join()}`,
    );
    await severalAtOnce(theirs, async (step) => {
      for (const form of ['roles and versions of their own', 'another case in it']) {
        const { status, text } = await this.asker.send(
          step.who,
          FORMS[form]!(step.ask, this.foreignTo(step)),
        );
        this.comparison.decide(() => `${step.at}, ${form}: got ${status} ${text.slice(0, 200)}`, {
          oracle: true,
          http: status === 400 || status === 422,
        });
      }
    });
  }

  private async askHidden({ who, ask, unknown, at, one }: Step, form: string, wrong: Wrong): Promise<void> {
    const foreign = this.foreignTo({ who, ...(one && { one }) });
    const [there, nowhere] = [wrong(ask, foreign), wrong(unknown(), foreign)];
    const given = await this.asker.send(who, there);
    const ofNothing = await this.asker.ofUnknown(who, `${ask.route} ${form}`, () => nowhere);
    this.comparison.decide(
      () => `${at}, ${form}: ${given.text.slice(0, 160)}, and of nothing ${ofNothing.slice(0, 160)}`,
      {
        oracle: true,
        http: same(given, there) === ofNothing && given.status >= 400 && given.status < 500,
      },
    );
  }

  private foreignTo({ who, one }: Pick<Step, 'who' | 'one'>): Foreign {
    const other = this.town.cases.find(({ id, town }) => town === who.town && id !== one?.id)!;
    const { id: municipalityId } = this.town.townOf({ town: who.town === 'Solvik' ? 'Nordby' : 'Solvik' });
    return { caseId: other.id, municipalityId, tag: `"${Buffer.alloc(16, 1).toString('base64url')}"` };
  }
}
