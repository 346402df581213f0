// One PostgreSQL for a whole run of the integration tests, with a migrated template that each test file clones.
import { randomBytes } from 'node:crypto';
import { build } from '../../scripts/build.mjs';

const MASTER_KEY = Buffer.alloc(32, 'stafett-test-master-key').toString('base64');

export default async function setUp() {
  await build();
  const { openTestServer } = await import('../../dist/src/embedded/test-server.js');
  const { migrate } = await import('../../dist/src/database/migrate.js');
  const run = `stafett_${process.pid}_${randomBytes(3).toString('hex')}`;
  const server = await openTestServer(process.env.TEST_DATABASE_URL, run);
  globalThis.stafettTestServer = server;
  try {
    await migrate({ ownerUrl: await server.createDatabase('template'), masterKey: MASTER_KEY });
  } catch (error) {
    // jest tears nothing down when the setup itself fails.
    await server.close();
    throw error;
  }
  process.env.STAFETT_TEST_SERVER = JSON.stringify({ url: server.url, run, masterKey: MASTER_KEY });
}
