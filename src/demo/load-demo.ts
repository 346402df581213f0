import pg from 'pg';
import type { DemoOptions } from './demo-options.js';
import { clearInterrupted, lookForDemo, takeMarkOff } from './loading-mark.js';

/**
 * Loads the demo into an empty installation: municipalities, services, staff, guides, and cases that were driven through
 * the one writer of cases, day by day over two years that end today. Does nothing where there is a municipality; a
 * load that was broken off is begun anew.
 * @returns how many cases there are; null when there was nothing to do
 */
export async function loadDemo(options: DemoOptions): Promise<number | null> {
  const { environment, say } = options;
  const owner = new pg.Client({
    connectionString: environment.DATABASE_URL,
    application_name: 'stafett demo',
  });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    const found = await lookForDemo(owner);
    if (found === 'something') return null;
    if (found === 'interrupted') {
      say('Loading the demo was broken off earlier; beginning anew.');
      await clearInterrupted(owner);
    }
    const { fillDemo } = await import('./fill-demo.js');
    const count = await fillDemo(owner, options);
    await takeMarkOff(owner);
    return count;
  } finally {
    await owner.end();
  }
}

/** One number for everybody who loads, so that two at once wait for each other. */
const LOCK = 5_714_210_022;
