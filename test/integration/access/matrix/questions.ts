import { CaseTags } from '../../../../src/cases/case-tag.js';
import { newId } from '../../../../src/common/ids.js';
import type { Arrangement } from './arrangement.js';
import type { CaseFacts, Somebody } from './facts.js';

/** A request as somebody who means it would send it. */
export interface Question {
  route: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

/** What came back. */
export interface Given {
  status: number;
  text: string;
  headers: Record<string, unknown>;
}

interface Sent {
  params?: Record<string, string>;
  query?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

interface Asked {
  who: Somebody;
  one: CaseFacts;
  /** Whoever may is not to change what the others are asked about. */
  isTheirs: boolean;
}

const PDF = Buffer.from('%PDF-1.7\nEt papir til.\n%%EOF');
const NOTE = { type: 'NOTE_WRITTEN', facts: {}, texts: { note: 'Skrevet over HTTP.' } };

/** With the right form and, for whoever it is not for, what would change something if it were let through. */
export class Questions {
  private readonly tags: CaseTags;

  constructor(private readonly town: Arrangement) {
    this.tags = town.api.app.get(CaseTags, { strict: false });
  }

  /** @param id another one to ask the same of what does not exist */
  ofCase(route: string, { who, one, isTheirs }: Asked, id = this.idIn(route, one)): Question {
    const end = route.replace('/api/v1/cases/:id', '');
    const sent = this.sentTo(end, { who, one, isTheirs }, id);
    // Any version of theirs: what commutes with all others is taken on an older one too.
    const tag = this.tags.tagOf(id, 1, `${who.kind}:${who.id}`);
    return question(
      route,
      { id, ...sent.params },
      { ...sent, headers: { 'if-match': tag, ...sent.headers } },
    );
  }

  /** What the route names: the case, or something that belongs to it. */
  private idIn(route: string, one: CaseFacts): string {
    if (/\/people\/:id/.test(route)) return one.childId;
    if (/\/protection-reports\/:id/.test(route)) return one.report;
    if (/\/access-documents\/:id/.test(route)) return one.documents[0]!.id;
    if (/\/sharing-ends\/:id/.test(route)) return one.sharingEnds[0]!.id;
    return one.id;
  }

  private sentTo(end: string, { who, one, isTheirs }: Asked, id: string): Sent {
    const town = this.town.townOf(one);
    const mother = { personId: town.of('mother').id };
    switch (end) {
      case 'GET /api/v1/access-log/audit/access':
        return { query: `?case=${id}` };
      case 'POST /api/v1/protection-reports/:id/events':
        return { body: { events: [{ type: 'RECEIPT_NOTED', facts: { on: '2026-09-19' } }] } };
      case 'POST /api/v1/sharing-ends/:id/handled':
        // What one has said is not there for the others to say any more.
        return { body: { done: isTheirs ? [] : ['deleted'] } };
      case 'POST /api/v1/access-documents/:id/extension':
        return { body: isTheirs ? {} : { reason: 'complex' } };
      case 'POST /api/v1/access-documents/:id/review':
        return { body: isTheirs ? { decision: 'withhold' } : { decision: 'release', omissions: [] } };
      case 'POST /api/v1/consent-questions/:id/answers':
        return { body: isTheirs ? {} : { consentId: newId(), says: 'yes' } };
      case 'GET /family-page/:personId':
        return { params: mother };
      case 'POST /family-page/:personId/prints':
        return { params: mother, body: {} };
      case 'GET /files/:fileId':
        return { params: { fileId: one.files[0]!.id } };
      case 'POST /events':
        return { body: { events: [NOTE] } };
      case 'POST /files':
        return { body: PDF, headers: FILE };
      case 'POST /measurements':
        return {
          body: { instrument: 'none', timePoint: 'start', respondent: 'self', answers: { one: 1 } },
        };
      case 'PUT /address':
        return { body: { address: 'Storgata 1, 1337 Sandvika' } };
      case 'PUT /family/child':
        return { body: { inCare: isTheirs === (one.level === 3) } };
      case 'PUT /family/:personId':
        return { params: { personId: town.of(isTheirs ? 'mother' : 'neighbour').id }, body: {} };
      case 'DELETE /family/:personId':
        return { params: { personId: town.of(isTheirs ? 'neighbour' : 'fosterMother').id } };
      case 'POST /access-requests':
        return { body: who.kind === 'staff' ? { onBehalfOf: mother.personId, how: 'onPaper' } : {} };
      case 'POST /entries/:number/move':
        return { params: { number: String(one.outOfView[0]) }, body: { toCaseId: one.id } };
      default:
        return end.startsWith('GET') || end.startsWith('DELETE') ? {} : { body: {} };
    }
  }
}

const FILE = { 'content-type': 'application/octet-stream', 'x-file-name': 'Papir.pdf' };

export function question(
  route: string,
  params: Readonly<Record<string, string>>,
  { query = '', headers = {}, body }: Omit<Sent, 'params'> = {},
): Question {
  const [method, path = ''] = route.split(' ') as [Question['method'], string];
  const url = path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? newId());
  return {
    route,
    method,
    url: `${url}${query}`,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': newId() }),
      ...headers,
    },
    ...(body !== undefined && { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
  };
}
