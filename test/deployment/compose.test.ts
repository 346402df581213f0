import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Service {
  image?: string;
  command?: string[];
  ports?: string[];
  read_only?: boolean;
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
  environment?: Record<string, string>;
  volumes?: string[];
}

const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('docker-compose.yml', () => {
  let services: Record<string, Service>;

  it('starts database, queue, migration, API and worker', async () => {
    ({ services } = parse(await read('docker-compose.yml'), { merge: true }) as {
      services: typeof services;
    });
    expect(Object.keys(services)).toEqual(['database', 'redis', 'migrate', 'api', 'worker']);
  });

  it('never lets Redis throw a job away, and keeps jobs over a restart', () => {
    expect(services.redis?.command?.join(' ')).toMatch(/--maxmemory-policy noeviction --appendonly yes/);
  });

  it('opens nothing but the API, and that on loopback', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => `${name} ${port}`),
    );
    expect(open).toEqual(['api 127.0.0.1:3000:3000']);
  });

  it('migrates before API and worker start, and asks everything that runs whether it is well', () => {
    for (const name of ['api', 'worker']) {
      expect(services[name]?.depends_on?.migrate).toEqual({ condition: 'service_completed_successfully' });
    }
    for (const name of ['database', 'redis', 'api', 'worker'])
      expect(services[name]?.healthcheck).toBeDefined();
    // On its socket it answers already while it is being made, and then starts again.
    expect(JSON.stringify(services.database?.healthcheck)).toContain('pg_isready -h 127.0.0.1');
  });

  it('lets those who log in and the master key come from files that the processes cannot change', () => {
    for (const name of ['migrate', 'api', 'worker'])
      expect(services[name]).toMatchObject({
        environment: {
          STAFETT_LOGIN_FILE: '${STAFETT_LOGIN_FILE:-}',
          STAFETT_MASTER_KEY_FILE: '${STAFETT_MASTER_KEY_FILE:-}',
        },
        volumes: expect.arrayContaining(['./config:/config:ro']),
      });
  });

  it('runs what the build makes of a source that there is', async () => {
    const image = /^CMD (.+)$/m.exec(await read('Dockerfile'))?.[1] ?? '[]';
    const commands = ['migrate', 'worker'].map((name) => services[name]?.command ?? []);
    const programs = [...commands, JSON.parse(image) as string[]].map(([, program = '']) => program);
    expect(programs).toEqual(['dist/src/cli.js', 'dist/src/worker.js', 'dist/src/main.js']);
    for (const program of programs)
      expect(await read(program.replace(/^dist\/(.+)\.js$/, '$1.ts'))).not.toBe('');
  });

  it('keeps files where API and worker both find them and may write, and nothing else of theirs can be written', async () => {
    const [, folder] = /STAFETT_DATA_DIR=(\S+)/.exec(await read('Dockerfile')) ?? [];
    for (const name of ['api', 'worker'])
      expect(services[name]).toMatchObject({
        read_only: true,
        volumes: expect.arrayContaining([`files:${folder}`]),
      });
  });

  it('holds no secret', () => {
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|KEY/.test(name)) expect(value).toMatch(/^\$\{\w+:(\?|-\})/);
      }
    }
  });
});

describe('the Dockerfile', () => {
  it('runs as somebody who is not root, without what only developers need', async () => {
    const stages = (await read('Dockerfile')).split(/^FROM /m).slice(1);
    expect(stages[0]).toMatch(/npm prune --omit=dev/);
    expect(stages.at(-1)).toMatch(/^USER node$/m);
    expect(stages.at(-1)).not.toMatch(/npm (ci|install)/);
  });

  it('copies only what .dockerignore lets through', async () => {
    const passing = (await read('.dockerignore'))
      .split('\n')
      .flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? []);
    const copied = (await read('Dockerfile'))
      .split('\n')
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.map((path) => path.replace('./', '')).sort()).toEqual(passing.sort());
  });
});
