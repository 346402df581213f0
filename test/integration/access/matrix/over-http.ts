import { IdentityService } from '../../../../src/identity/identity.service.js';
import { type Answer, Client } from '../../../support/http-town.js';
import type { Arrangement } from './arrangement.js';
import type { Comparison } from './compare.js';
import type { CaseFacts, Somebody } from './facts.js';
import { knows, opens, opensText, readsEntry, tiesOf } from './oracle.js';
import { opensDoor } from './oracle-routes.js';

/** Of how many cases each asks one: not the same ones as the next. */
const ONE_IN = 9;
/** Reading routes with a case in them: one after the other, beside the case itself and its history. */
const READING = [
  '',
  '/history',
  '/plan',
  '/follow-ups',
  '/measurements',
  '/emergency-access',
  '/looks',
  '/access',
];

/** Asks the API itself, session, guards and all. */
export class OverHttp {
  constructor(private readonly town: Arrangement) {}

  async ask(comparison: Comparison, who: Somebody): Promise<void> {
    const client = this.loggedIn(who);
    const roles = await this.town.rolesOf(who);
    const turn = this.town.people.indexOf(who);
    const asked = this.town.cases.filter((_, place) => (place + turn) % ONE_IN === 0);
    for (const [place, one] of asked.entries())
      for (const end of new Set(['', '/history', '/access', READING[(place + turn) % READING.length]!])) {
        const answer = await client.get(`/cases/${one.id}${end}`);
        this.compare(comparison, { who, roles, one, end, answer });
      }
    comparison.decide(() => `${who.name}: the list`, {
      oracle: true,
      http: await this.listsOnlyOwn(client, who, roles),
    });
  }

  private loggedIn(who: Somebody): Client {
    const { id: municipalityId } = this.town.townOf(who);
    return new Client(this.town.api, () =>
      this.town.api.app
        .get(IdentityService, { strict: false })
        .open({ municipalityId, kind: who.kind, id: who.id }),
    );
  }

  private compare(
    comparison: Comparison,
    {
      who,
      roles,
      one,
      end,
      answer,
    }: { who: Somebody; roles: string[]; one: CaseFacts; end: string; answer: Answer },
  ): void {
    const ties = tiesOf(who, one);
    const door = opensDoor(`GET /api/v1/cases/:id${end}`, roles);
    const audits = end === '/access' && roles.includes('auditor') && who.town === one.town;
    // What is measured tells what the case is about: it answers those who read the content, and tells others so.
    const isContent = end === '/measurements';
    const isTold = door === true && (isContent ? opens(ties) : knows(ties) || audits);
    const at = (what: string) => () =>
      `${who.name} of ${who.town}, ${one.town} ${one.level} ${one.consent} ${one.protection} ${end}: ${what} ${answer.status}`;
    comparison.decide(at('is answered'), { oracle: isTold, http: answer.status === 200 });
    const refusal = roles.length === 0 ? 401 : door && !(isContent && knows(ties)) ? 404 : 403;
    if (!isTold) comparison.decide(at(`is ${refusal}`), { oracle: true, http: answer.status === refusal });
    if (answer.status !== 200) return;
    if (end === '')
      comparison.decide(at('whose it is'), { oracle: opens(ties), http: 'child' in answer.body });
    if (end === '/history') this.compareHistory(comparison, at, { who, one, answer });
  }

  /** As many entries as the oracle counts, and of what is out of view that it is, and nothing else. */
  private compareHistory(
    comparison: Comparison,
    at: (what: string) => () => string,
    { who, one, answer }: { who: Somebody; one: CaseFacts; answer: Answer },
  ): void {
    const items = answer.body.items as { restricted: boolean; type?: string; texts?: object }[];
    const read = one.entries.filter((entry) => readsEntry(who, one, entry));
    comparison.decide(at(`${items.length} of ${read.length} entries`), {
      oracle: true,
      http: items.length === read.length,
    });
    const outOfView = read.filter(({ number }) => one.outOfView.includes(number));
    comparison.decide(at('what is out of view'), {
      oracle: true,
      http:
        items.filter(({ restricted }) => restricted).length === outOfView.length &&
        items.every(
          ({ restricted, texts, type }) => !restricted || (texts === undefined && type === undefined),
        ),
    });
    const notes = read.filter(
      (entry) =>
        entry.type === 'NOTE_WRITTEN' && !one.outOfView.includes(entry.number) && opensText(who, one, entry),
    );
    const shown = items.filter(
      ({ type, texts }) => type === 'NOTE_WRITTEN' && Object.keys(texts ?? {}).length > 0,
    );
    comparison.decide(at('texts of notes'), { oracle: true, http: shown.length === notes.length });
  }

  /** No list has a case in it that one knows nothing of. */
  private async listsOnlyOwn(client: Client, who: Somebody, roles: readonly string[]): Promise<boolean> {
    const answer = await client.get('/cases?limit=200');
    if (!opensDoor('GET /api/v1/cases', roles)) return answer.status === 403 || answer.status === 401;
    const known = new Set(this.town.cases.filter((one) => knows(tiesOf(who, one))).map(({ id }) => id));
    const listed = (answer.body.items as { id: string }[]).map(({ id }) => id);
    return listed.every((id) => known.has(id));
  }
}
