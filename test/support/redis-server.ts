import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { Redis } from 'ioredis';

/** Whether this machine has a Redis to try. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

export interface RedisServer {
  url: string;
  command(...words: string[]): Promise<unknown>;
  /** It is gone at once, and what it held with it. */
  kill(): Promise<void>;
  /** Empty, where the killed one was. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of its own on a free loopback port, which keeps nothing. */
export async function startRedis(policy = 'noeviction'): Promise<RedisServer> {
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': policy };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const start = () => spawn('redis-server', flags, { stdio: 'ignore', cwd: tmpdir() });
  let server = start();
  const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  return {
    url: `redis://127.0.0.1:${port}`,
    command: (name = 'ping', ...words) => client.call(name, ...words),
    kill: () => ended(server),
    async startAgain() {
      server = start();
      await client.ping();
    },
    async stop() {
      client.disconnect();
      await ended(server);
    },
  };
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGKILL');
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
