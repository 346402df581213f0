import { once } from 'node:events';
import { createServer } from 'node:net';

/** `wanted` when nobody listens there, else (or for 0) one that the system chooses; on loopback. */
export async function portOrFree(wanted: number): Promise<number> {
  return (
    (await tryPort(wanted)) ?? (await tryPort(0)) ?? Promise.reject(new Error('No free port on loopback'))
  );
}

async function tryPort(port: number): Promise<number | null> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
  } catch {
    return null;
  }
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : null;
}
