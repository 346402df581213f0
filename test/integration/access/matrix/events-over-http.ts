import { EVENT_TYPES } from '../../../../workflows/events.js';
import { CaseTags } from '../../../../src/cases/case-tag.js';
import { newId } from '../../../../src/common/ids.js';
import type { Arrangement } from './arrangement.js';
import { severalAtOnce } from './several-at-once.js';
import { type Asker, codeOf, same } from './asker.js';
import type { Comparison } from './compare.js';
import type { LoginLevel, Somebody } from './facts.js';
import { rolesAtLevel } from './login-levels.js';
import { casesMet, firstOfEach, kindOf as kindOfPerson, type Met, nameOf, wayOf } from './met.js';
import { knows } from './oracle.js';
import { mayRecordSo } from './oracle-words.js';
import { type Question, question } from './questions.js';
import { atDoor, type Expected } from './steps.js';
import { ABOUT_SOMETHING, factsOf } from './words.js';

const ROUTE = 'POST /api/v1/cases/:id/events';
/** Below the one at which everybody is asked. */
const LOWER_LEVELS: readonly LoginLevel[] = ['low', 'substantial'];
/** Events that all are asked about, one in so many of them for each whose case is like that of somebody else. */
const SHARE = 32;
const AT_DOOR = 4;
/** Which roles a lower level leaves is decided before anybody looks at the event. */
const AT_LOWER = 2;
/** A fact that no event has: what somebody may record is refused for it, and changes nothing that is asked about next. */
const NO_FACT = { thisIsNoFact: true };

interface Meeting extends Met {
  who: Somebody;
  roles: readonly string[];
  level?: LoginLevel;
}

interface Event {
  type: string;
  whose: 'own' | 'others';
}

/** Every event of the model; those that say whose they are once in one's own name and once in another's. */
const EVENTS: readonly Event[] = [
  ...EVENT_TYPES.map((type) => ({ type, whose: 'own' as const })),
  ...ABOUT_SOMETHING.map((type) => ({ type, whose: 'others' as const })),
];

/** Which events somebody may record over HTTP: every one of the model, by relation to the case and level of the login. */
export class EventsOverHttp {
  private readonly tags: CaseTags;

  constructor(
    private readonly town: Arrangement,
    private readonly asker: Asker,
    private readonly comparison: Comparison,
  ) {
    this.tags = town.api.app.get(CaseTags, { strict: false });
  }

  /**
   * In each way in which somebody can be related to a case all events; what depends on where the case stands in each place
   * where it can; of the others that are so related to one each some of them; and at each lower level of a login half of
   * them again. Where somebody is not let in at all, a quarter.
   */
  async ask(): Promise<void> {
    const meetings = await this.meetings();
    const whole = new Set(firstOfEach(meetings, wayThere));
    const places = new Set(firstOfEach(meetings, (one) => `${kindOf(one)} ${placeOf(one)}`));
    const own = new Set(firstOfEach(meetings, (one) => `${one.who.id} ${relationOf(one)}`));
    await severalAtOnce([...meetings.entries()], async ([turn, meeting]) => {
      const isAsked = (event: Event, at: number) =>
        (whole.has(meeting) && (isLetIn(meeting) || at % AT_DOOR === turn % AT_DOOR)) ||
        (places.has(meeting) && isLetIn(meeting) && dependsOnPlace(event)) ||
        (own.has(meeting) && at % SHARE === turn % SHARE);
      await this.askEach(meeting, EVENTS.filter(isAsked));
    });
    const withLogin = [...whole].filter(({ who }) => who.kind !== 'client');
    const lower = withLogin.flatMap((meeting) => LOWER_LEVELS.map((level) => ({ ...meeting, level })));
    await severalAtOnce([...firstOfEach(lower, wayThere).entries()], async ([turn, meeting]) => {
      const share = isLetIn(meeting) ? AT_LOWER : AT_DOOR;
      const isAsked = (_event: Event, at: number) => at % share === turn % share;
      await this.askEach(meeting, EVENTS.filter(isAsked));
    });
  }

  /** Of everybody one case for each place in which it can stand to them. */
  private async meetings(): Promise<Meeting[]> {
    const all: Meeting[] = [];
    for (const who of this.town.people) {
      const roles = await this.town.rolesOf(who);
      const met = casesMet(this.town, who).map((one) => ({ ...one, who, roles }));
      all.push(...firstOfEach(met, placeOf));
    }
    return all;
  }

  private async askEach(meeting: Meeting, events: readonly Event[]): Promise<void> {
    if (events.length === 0) return;
    const tag = await this.tagSeenBy(meeting);
    for (const event of events) await this.askOne(meeting, event, tag);
  }

  /** As whoever knows the case is told it; for the others, of a version that every case has. */
  private async tagSeenBy({ who, one, level }: Meeting): Promise<string> {
    const given = await this.asker.send(who, question('GET /api/v1/cases/:id', { id: one.id }), level);
    const { etag } = given.headers;
    return typeof etag === 'string' ? etag : this.tags.tagOf(one.id, 1, `${who.kind}:${who.id}`);
  }

  private async askOne(meeting: Meeting, event: Event, tag: string): Promise<void> {
    const { who, one, level } = meeting;
    const expected = expectedOf(meeting, event);
    const ask = this.asking(meeting, event, { id: one.id, tag, isTheirs: expected === 'open' });
    const given = await this.asker.send(who, ask, level);
    const code = codeOf(given);
    const nothing = () => this.asking(meeting, event, { id: newId(), tag, isTheirs: false });
    const http =
      expected === 'hidden'
        ? same(given, ask) === (await this.asker.ofUnknown(who, `${ROUTE} ${level ?? ''}`, nothing))
        : IS[expected](given.status, code);
    this.comparison.decide(
      () =>
        `${who.name} of ${who.town}${level ? `, logged in ${level}` : ''}, ${nameOf(one)}: ` +
        `${event.type} (${event.whose}): ${expected}, and got ${given.status} ${code}`,
      { oracle: true, http },
    );
  }

  private asking(
    { who, one }: Meeting,
    { type, whose }: Event,
    { id, tag, isTheirs }: { id: string; tag: string; isTheirs: boolean },
  ): Question {
    const facts = factsOf(type, { who, one, whose, town: this.town.townOf(one) });
    const event = { type, facts: { ...facts, ...(isTheirs && NO_FACT) }, texts: TEXTS[type] ?? {} };
    return question(ROUTE, { id }, { headers: { 'if-match': tag }, body: { events: [event] } });
  }
}

const NOT_NOW = ['CASE.EVENT_INVALID', 'CASE.EVENT_NOT_ALLOWED', 'CASE.REQUIREMENT_MISSING'];
/** What is theirs to record is refused for its form alone, or because the case is not where it can be. */
const IS: Readonly<Record<Exclude<Expected, 'hidden'>, (status: number, code: string) => boolean>> = {
  401: (status) => status === 401,
  403: (status) => status === 403,
  refused: (status, code) => status === 403 && code === 'CASE.EVENT_NOT_YOURS',
  open: (_status, code) => NOT_NOW.includes(code),
};

const TEXTS: Readonly<Record<string, object>> = {
  NOTE_WRITTEN: { note: 'Skrevet over HTTP.' },
  BRIGHT_SPOT_WRITTEN: { brightSpot: 'Skrevet over HTTP.' },
};

const dependsOnPlace = ({ type }: Event): boolean => (ABOUT_SOMETHING as readonly string[]).includes(type);

/** At a closed door, and of a case that is not there, nobody looks at what is brought. */
const isLetIn = (meeting: Meeting): boolean => !doorOf(meeting) && knows(meeting.ties);

function doorOf({ who, roles, level }: Meeting): '401' | '403' | null {
  return atDoor(ROUTE, level ? rolesAtLevel(roles, level) : roles, who.scopes);
}

function expectedOf(meeting: Meeting, { type, whose }: Event): Expected {
  const { who, one, ties } = meeting;
  const door = doorOf(meeting);
  if (door) return door;
  if (!knows(ties)) return 'hidden';
  return mayRecordSo(type, ties, { who, one, whose }) ? 'open' : 'refused';
}

/** What somebody is to the case, or whether it is at least of their municipality. */
const relationOf = ({ who, one, ties }: Meeting): string =>
  knows(ties) ? wayOf(ties) : String(who.town === one.town);

/** Who does not come through the door is told the same of every case. */
const wayThere = (meeting: Meeting): string =>
  [meeting.level, kindOf(meeting), doorOf(meeting) ?? relationOf(meeting)].join();

/** And where it stands, as far as that makes a difference to what may be said in it. */
function placeOf(meeting: Meeting): string {
  const { one, ties } = meeting;
  if (!knows(ties)) return relationOf(meeting);
  const { level, holder, asksForAnother, outOfView } = one;
  return [relationOf(meeting), level === 'closed', !holder, asksForAnother === null, outOfView.length].join();
}

/** A foster parent says neither yes nor no, and a representative in the parents' place. */
function kindOf({ who, roles }: Meeting): string {
  const isFoster = who.name === 'fosterMother' || who.name === 'representative' ? who.name : '';
  return [kindOfPerson(who, roles), isFoster].join();
}
