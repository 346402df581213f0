import type { Arrangement } from './arrangement.js';
import type { LoginLevel, Somebody } from './facts.js';
import type { Given, Question } from './questions.js';

/** These end the session that asks; they are asked in one of their own. */
const ENDS_IT = /^DELETE \/api\/v1\/sessions?$/;

type Proof = Record<string, string>;

/** Asks the API itself, session, guards and all, as one of the people. */
export class Asker {
  private readonly proofs = new Map<string, Promise<Proof>>();
  private readonly answers = new Map<string, Promise<string>>();

  constructor(private readonly town: Arrangement) {}

  async send(who: Somebody, ask: Question, level?: LoginLevel): Promise<Given> {
    const { route, method, url, headers, body } = ask;
    const proof = ENDS_IT.test(route) ? await this.town.proofOf(who, level) : await this.proofOf(who, level);
    const isStream = route === 'GET /api/v1/live';
    const answer = await this.town.api.app.inject({
      method,
      url,
      headers: { ...headers, ...proof },
      ...(body !== undefined && { payload: body }),
      payloadAsStream: isStream,
    });
    if (isStream) answer.stream().destroy();
    return { status: answer.statusCode, text: isStream ? '' : answer.body, headers: answer.headers };
  }

  /** What there is of nothing at all; asked once under each name, for it is the same whenever it is asked. */
  ofUnknown(who: Somebody, name: string, ask: () => Question): Promise<string> {
    const key = `${who.id} ${name}`;
    const found = this.answers.get(key) ?? this.sentTo(who, ask());
    this.answers.set(key, found);
    return found;
  }

  private async sentTo(who: Somebody, ask: Question): Promise<string> {
    return same(await this.send(who, ask), ask);
  }

  private proofOf(who: Somebody, level?: LoginLevel): Promise<Proof> {
    const key = `${who.id} ${level ?? ''}`;
    const found = this.proofs.get(key) ?? this.town.proofOf(who, level);
    this.proofs.set(key, found);
    return found;
  }
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** All of an answer but the number of its request, the time of day and the ids that stood in the address. */
export function same({ status, text, headers }: Given, { url }: Question): string {
  const { date: _date, 'x-request-id': _id, 'content-length': _length, ...rest } = headers;
  const requestId = /"requestId":"([^"]+)"/.exec(text)?.slice(1) ?? [];
  const own = [...requestId, ...(url.match(ID) ?? [])];
  return own.reduce((said, id) => said.replaceAll(id, '…'), JSON.stringify({ status, text, rest }));
}

/** The stable code of a problem; empty for any other answer. */
export function codeOf({ text }: Given): string {
  return /"code":"([^"]+)"/.exec(text)?.[1] ?? '';
}
