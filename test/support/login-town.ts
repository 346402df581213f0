import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemContext } from '../../src/common/request-context.js';
import { Visitor } from '../../src/demo-login/provider/visitor.js';
import { type Child, startChild } from '../../src/embedded/child.js';
import { portOrFree } from '../../src/embedded/free-port.js';
import { PeopleService } from '../../src/people/people.service.js';
import { HttpTown } from './http-town.js';

const PROGRAM = join(import.meta.dirname, '../../dist/src/demo-login/provider/main.js');

/** The demo's OpenID provider as a process of its own, with the login file it wrote. */
export class ProviderProcess {
  private constructor(
    private readonly child: Child,
    private readonly folder: string,
  ) {}

  static async start(env: NodeJS.ProcessEnv = {}): Promise<ProviderProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'stafett-login-'));
    await mkdir(join(folder, 'logs'));
    const child = await startChild({
      name: 'login',
      script: PROGRAM,
      folder,
      env: { PATH: process.env.PATH, ...env, STAFETT_DATA_DIR: folder },
      signal: new AbortController().signal,
    });
    return new ProviderProcess(child, folder);
  }

  get url(): string {
    return this.child.url!;
  }

  get loginFolder(): string {
    return join(this.folder, 'demo-login');
  }

  get loginFile(): string {
    return join(this.loginFolder, 'login.yaml');
  }

  async stop(): Promise<void> {
    await this.child.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A municipality whose people log in through a real provider, with browsers that keep cookies. */
export class LoginTown {
  private constructor(
    readonly town: HttpTown,
    readonly provider: ProviderProcess,
    readonly url: string,
  ) {}

  /** @param loginFile another than the provider's own, made when the provider is there */
  static async open(
    options: {
      environment?: NodeJS.ProcessEnv;
      provider?: NodeJS.ProcessEnv;
      loginFile?: (provider: ProviderProcess) => Promise<string>;
    } = {},
  ): Promise<LoginTown> {
    const port = await portOrFree(0);
    const url = `http://127.0.0.1:${port}`;
    const provider = await ProviderProcess.start({ ...options.provider, DEMO_API_URL: url });
    // Tokens of the provider are of the real time; the town's clock stands there until it is moved.
    const town = await HttpTown.open(new Date().toISOString(), {
      ...options.environment,
      STAFETT_LOGIN_FILE: (await options.loginFile?.(provider)) ?? provider.loginFile,
    });
    await town.api.app.listen(port, '127.0.0.1');
    return new LoginTown(town, provider, url);
  }

  visitor(): Visitor {
    return new Visitor(this.url);
  }

  /** A nurse's browser, logged in. */
  async loggedIn(who = 'nurse'): Promise<Visitor> {
    const visitor = this.visitor();
    const answer = await visitor.logIn({ who });
    if (!answer.ok) throw new Error(`${who} was not let in: ${answer.status} ${await answer.text()}`);
    return visitor;
  }

  get clock() {
    return this.town.api.clock;
  }

  /** Somebody of a family, whom a case makes guardian or child. @returns the id of the person */
  async relative(nationalId: string, relation: 'guardian' | 'child'): Promise<string> {
    const ctx = {
      ...systemContext(this.town.arranged.id, 'test', { clock: this.clock }),
      actor: { kind: 'staff' as const, id: this.town.staff.nurse },
      roles: [{ role: 'practitioner', serviceId: this.town.services.health }],
    };
    const people = this.town.api.app.get(PeopleService, { strict: false });
    const { health } = this.town.services;
    const id = await people.findOrMake(ctx, {
      kind: 'nationalId',
      nationalId,
      name: 'Ola Elvestein',
      serviceId: health,
    });
    const logged = await this.town.as('nurse').logs(health);
    await this.town.superuser.query(
      `insert into case_access (municipality_id, case_id, principal, relation, content) values ($1, $2, $3, $4, true)`,
      [this.town.arranged.id, logged.body.caseId, `person:${id}`, relation],
    );
    return id;
  }

  async close(): Promise<void> {
    await this.town.close();
    await this.provider.stop();
  }
}
