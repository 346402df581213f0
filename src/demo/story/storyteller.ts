import { newId } from '../../common/ids.js';
import { DEMO_FAMILY } from '../../demo-login/demo-family.js';
import { Visitor } from '../../demo-login/provider/visitor.js';

export interface Asked {
  method: 'GET' | 'POST' | 'PUT';
  /** Below /api/v1. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** 200 for GET and PUT, 201 for POST when left out. */
  expect?: number | readonly number[];
}

/** An answer other than the story expects; nothing goes on after it. */
export class StoryBroken extends Error {
  override readonly name = 'StoryBroken';
}

/** Somebody who is logged in, in a browser of their own. */
interface Caller {
  who: string;
  visitor: Visitor;
}

const FAMILY: readonly string[] = DEMO_FAMILY.map(({ who }) => who);

/** What the model refuses: not now (409), or not so (422). */
const REFUSED = [409, 422];

/** Prints the tale with its calls, and makes them. */
export class Storyteller {
  constructor(
    private readonly url: string,
    private readonly say: (line: string) => void,
  ) {}

  chapter(title: string): void {
    this.say(`\n${title}\n${'─'.repeat(title.length)}`);
  }

  tell(...lines: string[]): void {
    for (const line of lines) this.say(line);
  }

  /** @throws StoryBroken when the status is not the expected one */
  async ask<Body = unknown>(
    caller: Caller,
    { method, path, body, headers = {}, expect = method === 'POST' ? 201 : 200 }: Asked,
  ): Promise<{ body: Body; etag: string }> {
    const answer = await caller.visitor.fetch(`/api/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return this.answered<Body>(caller.who, { method, path, body, expect }, answer);
  }

  /** Through the demo's login service, with a browser of their own. */
  async logIn(who: string): Promise<{ visitor: Visitor; session: Session }> {
    const visitor = new Visitor(this.url);
    const provider = FAMILY.includes(who) ? 'demo-family' : 'demo-staff';
    const answer = await visitor.logIn({ provider, who });
    const asked = { method: 'GET', path: `/login/${provider}`, expect: 200 } as const;
    const { body } = await this.answered<Session>(who, asked, answer);
    return { visitor, session: body };
  }

  private async answered<Body>(
    who: string,
    { method, path, body, expect }: Asked,
    answer: Response,
  ): Promise<{ body: Body; etag: string }> {
    const text = await answer.text();
    const line = `${who.padEnd(13)}${method.padEnd(4)} ${shortened(path)}  ${answer.status}`;
    this.say(`    ${[line, ...recorded(body)].join('  ')}`);
    if (![expect].flat().includes(answer.status))
      throw new StoryBroken(`${method} ${path} answered ${answer.status}, not ${expect}:\n${text}`);
    return { body: (text ? JSON.parse(text) : undefined) as Body, etag: answer.headers.get('etag') ?? '' };
  }
}

/** The events of a command, each once. */
function recorded(body: unknown): string[] {
  const { events = [] } = (body ?? {}) as { events?: StoryEvent[] };
  return [...new Set(events.map(({ type }) => type))];
}

/** Whole ids make the lines of a tale unreadable. */
function shortened(path: string): string {
  return path.replaceAll(/([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{27}/g, '$1…');
}

export interface StoryEvent {
  type: string;
  facts?: Record<string, unknown>;
  texts?: Record<string, string>;
}

export interface CaseSeen {
  content: boolean;
  status: string;
  level: { level: number; mark: string; name: { nb: string } };
  step?: string;
  log?: string;
  holder: { name: string | null } | null;
  guide?: { steps: { name: { nb: string }; now: boolean }[] };
  allowedEvents: { type: string; ready: boolean }[];
}

/** Somebody of the story who is logged in. */
export class Character {
  private constructor(
    readonly id: string,
    readonly name: string,
    /** Of the staff: the service the person works in. */
    readonly serviceId: string,
    private readonly caller: Caller,
    private readonly teller: Storyteller,
  ) {}

  static async logIn(teller: Storyteller, who: string): Promise<Character> {
    const { visitor, session } = await teller.logIn(who);
    const { id, name } = session.person;
    const serviceId = session.roles.find((one) => one.serviceId)?.serviceId ?? '';
    return new Character(id, name ?? who, serviceId, { who, visitor }, teller);
  }

  get member(): { staffId: string; serviceId: string } {
    return { staffId: this.id, serviceId: this.serviceId };
  }

  async get<Body = unknown>(path: string, expect?: number): Promise<Body> {
    return (await this.ask<Body>({ method: 'GET', path, expect })).body;
  }

  ask<Body = unknown>(asked: Asked): Promise<{ body: Body; etag: string }> {
    const headers: Record<string, string> = { ...asked.headers };
    if (asked.method === 'POST') headers['idempotency-key'] = newId();
    return this.teller.ask<Body>(this.caller, { ...asked, headers });
  }

  /** Looks at the case, and records on the version seen. */
  async records(caseId: string, events: StoryEvent[]): Promise<void> {
    await this.sends(caseId, events, 200);
  }

  /** The same, where the rules say no: that is told with its code. */
  async isRefused(caseId: string, events: StoryEvent[], code: string): Promise<void> {
    const problem = await this.sends(caseId, events, undefined);
    const codes = [problem.code, ...(problem.fields ?? []).map((field) => field.code)];
    if (!codes.includes(code)) throw new StoryBroken(`refused with ${codes.join(', ')}, not ${code}`);
    this.teller.tell(`  Refused: ${codes.join(', ')}`);
  }

  private async sends(caseId: string, events: StoryEvent[], expect: number | undefined): Promise<Problem> {
    const { etag } = await this.ask({ method: 'GET', path: `/cases/${caseId}` });
    const { body } = await this.ask<Problem>({
      method: 'POST',
      path: `/cases/${caseId}/events`,
      body: { events },
      headers: { 'if-match': etag },
      expect: expect ?? REFUSED,
    });
    return body;
  }
}

interface Problem {
  code?: string;
  fields?: { code: string }[];
}

interface Session {
  person: { id: string; name: string | null };
  roles: { serviceId: string | null }[];
}
