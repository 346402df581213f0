import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { runCli } from '../../src/cli.js';
import { newId } from '../../src/common/ids.js';
import { systemContext } from '../../src/common/request-context.js';
import { GuidesService } from '../../src/guides/guides.service.js';
import { SESSION_COOKIE } from '../../src/identity/session-cookie.js';
import type { OpenedSession } from '../../src/identity/sessions.js';
import { IdentityService } from '../../src/identity/identity.service.js';
import { startTestApi, type TestApi } from './api.js';
import { ArrangedMunicipality } from './municipality.js';

export interface Answer {
  status: number;
  /** Parsed JSON; a test looks at what it is about. */
  body: ReturnType<typeof JSON.parse>;
  etag: string;
  headers: Record<string, unknown>;
  text: string;
  bytes: Buffer;
}

export interface Event {
  type: string;
  facts?: Record<string, unknown>;
  texts?: Record<string, string>;
}

/** A municipality asked over HTTP: the base guide, two services, a coordinating unit, an outside body. */
export class HttpTown {
  services!: { health: string; school: string; unit: string; gp: string };
  staff!: Record<
    'nurse' | 'colleague' | 'leader' | 'teacher' | 'head' | 'coordinator' | 'manager' | 'auditor',
    string
  >;
  arranged!: ArrangedMunicipality;

  private constructor(
    readonly api: TestApi,
    readonly superuser: pg.Client,
  ) {}

  static async open(now?: string, environment?: NodeJS.ProcessEnv): Promise<HttpTown> {
    const api = await startTestApi({ now, environment });
    const superuser = new pg.Client({ connectionString: api.database.ownerUrl });
    superuser.on('error', () => undefined);
    await superuser.connect();
    const town = new HttpTown(api, superuser);
    await town.arrange();
    return town;
  }

  /** Somebody of the staff by name, or a person of the family by id. */
  as(who: keyof HttpTown['staff'] | { person: string }): Client {
    const municipalityId = this.arranged.id;
    const subject =
      typeof who === 'string'
        ? { municipalityId, kind: 'staff' as const, id: this.staff[who] }
        : { municipalityId, kind: 'person' as const, id: who.person };
    return new Client(this.api, () => this.api.app.get(IdentityService, { strict: false }).open(subject));
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.api.close();
  }

  async count(from: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.superuser.query(`select count(*)::int as n from ${from}`, values);
    return rows[0].n;
  }

  /** What `stafett verify` says of all that has been written. */
  async verifies(): Promise<string> {
    const said: string[] = [];
    const out = (line: string) => void said.push(line);
    const { ownerUrl, masterKey } = this.api.database;
    await runCli(['verify'], {
      out,
      err: out,
      env: { DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: masterKey },
    });
    return said.join('\n');
  }

  private async arrange(): Promise<void> {
    const town = (this.arranged = await ArrangedMunicipality.make(this.superuser));
    this.services = {
      health: await town.service('Helsestasjonen', 'healthStation'),
      school: await town.service('Solvik skole', 'school'),
      unit: await town.service('Koordinerende enhet', 'coordinatingUnit'),
      gp: await town.service('Fastlegen', 'gp'),
    };
    await this.superuser.query('update service set outside = true where id = $1', [this.services.gp]);
    const { health, school, unit } = this.services;
    const staff = (name: string, role: string, serviceId: string | null) =>
      town.staff({ name, roles: [{ role, serviceId }] });
    this.staff = {
      nurse: await staff('nurse', 'practitioner', health),
      colleague: await staff('colleague', 'practitioner', health),
      leader: await staff('leader', 'leader', health),
      teacher: await staff('teacher', 'practitioner', school),
      head: await staff('head', 'leader', school),
      coordinator: await staff('coordinator', 'coordinatingUnit', unit),
      manager: await staff('manager', 'manager', null),
      auditor: await staff('auditor', 'auditor', null),
    };
    const source = await readFile(new URL('../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');
    await this.api.app
      .get(GuidesService, { strict: false })
      .publish(systemContext(town.id, 'test', { clock: this.api.clock }), source);
  }
}

/** One logged-in person's calls. */
export class Client {
  private session: Promise<OpenedSession> | undefined;

  constructor(
    private readonly api: TestApi,
    private readonly logIn: () => Promise<OpenedSession>,
  ) {}

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: unknown,
    headers: object = {},
  ): Promise<Answer> {
    const answer = await this.api.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...(await this.proof()), 'content-type': 'application/json', ...headers },
      ...(payload !== undefined && {
        payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
      }),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      body: isJson && answer.body ? answer.json() : undefined,
      etag: String(answer.headers.etag),
      headers: answer.headers,
      text: answer.body,
      bytes: answer.rawPayload,
    };
  }

  /** What a browser sends with each call: the cookie, and the token that the page got. */
  async proof(): Promise<{ cookie: string; 'x-csrf-token': string }> {
    const { token, csrfToken } = await (this.session ??= this.logIn());
    return { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
  }

  get(url: string): Promise<Answer> {
    return this.ask('GET', url);
  }

  post(url: string, payload: unknown, headers: object = {}): Promise<Answer> {
    return this.ask('POST', url, payload, { 'idempotency-key': newId(), ...headers });
  }

  /** A file for a case. */
  uploads(url: string, bytes: Buffer, name: string, headers: object = {}): Promise<Answer> {
    return this.ask('POST', url, bytes, {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'idempotency-key': newId(),
      ...headers,
    });
  }

  /** A concern that is written down. */
  async logs(
    serviceId: string,
    child: object = { kind: 'cannotSayYet' },
    more: Event[] = [],
  ): Promise<Answer> {
    return this.post('/cases', {
      child,
      events: [
        { type: 'CONCERN_LOGGED', facts: { serviceId } },
        {
          type: 'CONCERN_DEFINED',
          facts: { worry: 3, earlierConcerns: false },
          texts: { seenAndHeard: 'Er mye alene i friminuttene. 👧🏽 Ærlig talt …' },
        },
        ...more,
      ],
    });
  }

  /** Records on the newest version of the case. @throws what the server could not answer when it was read */
  async records(caseId: string, ...events: Event[]): Promise<Answer> {
    const { etag, status, text } = await this.get(`/cases/${caseId}`);
    if (status >= 429) throw new Error(`GET /cases/:id answered ${status}: ${text}`);
    return this.post(`/cases/${caseId}/events`, { events }, { 'if-match': etag });
  }
}
