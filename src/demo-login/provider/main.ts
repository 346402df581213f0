import { join, resolve } from 'node:path';
import { announce, endInOrder, failStart } from '../../end-of-process.js';
import { newKeyPair, startDemoProvider } from './demo-provider.js';
import { writeDemoLoginFile } from './login-file.js';

/**
 * The demo's login as a process of its own. STAFETT_DATA_DIR: where its login file goes; DEMO_API_URL: who is told of
 * logouts; DEMO_LOGIN_PUSHED=0: a provider without PAR.
 */
async function main(): Promise<void> {
  const key = newKeyPair();
  const { DEMO_API_URL: apiUrl, DEMO_LOGIN_PORT = '0', STAFETT_DATA_DIR = '.stafett' } = process.env;
  const pushed = process.env.DEMO_LOGIN_PUSHED !== '0';
  const port = Number(DEMO_LOGIN_PORT);
  const provider = await startDemoProvider({ port, clientKey: key.public, apiUrl, pushed });
  endInOrder(() => provider.close());
  await writeDemoLoginFile(join(resolve(STAFETT_DATA_DIR), 'demo-login'), provider.url, key);
  announce({ ready: true, url: provider.url });
}

main().catch(failStart);
