import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Listening } from '../../../src/database/listening.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

const CHANNEL = 'stafett_live';

/** Between a process and the database, as a firewall stands there. */
class Between {
  private readonly pairs: Socket[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async of(to: { host: string; port: number }): Promise<Between> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const between = new Between(server, (server.address() as { port: number }).port);
    server.on('connection', (near) => {
      const far = connect(to);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const)
        one.on('error', () => undefined).pipe(other);
      between.pairs.push(near, far);
    });
    return between;
  }

  /** Nothing goes through any more, and nobody is told. New connections do. */
  forget(): void {
    for (const socket of this.pairs.splice(0)) socket.unpipe().removeAllListeners('data').pause();
  }

  async close(): Promise<void> {
    this.forget();
    this.server.close();
  }
}

describe('a process that listens', () => {
  let database: TestDatabase;
  let between: Between;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname, port } = new URL(database.ownerUrl);
    between = await Between.of({ host: hostname, port: Number(port) });
  });

  afterAll(async () => {
    await between?.close();
    await database?.drop();
  });

  const says = (word: string) =>
    withClient(database.ownerUrl, (client) => client.query('select pg_notify($1, $2)', [CHANNEL, word]));

  it('notices that its connection is dead though nobody said so, listens again, and knows that it missed', async () => {
    const login = new URL(database.url('stafett_app'));
    const heard: string[] = [];
    let missed = 0;
    const listening = new Listening(
      {
        host: '127.0.0.1',
        port: between.port,
        database: login.pathname.slice(1),
        user: login.username,
        password: async () => decodeURIComponent(login.password),
      },
      [CHANNEL],
      { heard: (_channel, word) => void heard.push(word), missed: () => void (missed += 1) },
      { askedEveryMs: 200, answersWithinMs: 3_000 },
    );
    try {
      await listening.open();
      await says('one');
      await eventually(
        async () => heard,
        (words) => words.includes('one'),
      );
      between.forget();
      await says('two');
      await eventually(
        async () => missed,
        (times) => times > 0,
        20_000,
      );
      await says('three');
      await eventually(
        async () => heard,
        (words) => words.includes('three'),
      );
    } finally {
      await listening.close();
    }
  });
});
