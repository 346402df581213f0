// npm run story: one child's case over HTTP, on the installation that `npm start` runs, or else on one of its own.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';

const dist = join(dirname(import.meta.dirname), 'dist');
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());

try {
  await build();
  const { tellStory } = await import('../dist/src/demo/story/tell-story.js');
  const url = process.env.STAFETT_URL || (await running());
  await (url ? tellStory({ url, say: console.log }) : tellOnItsOwn(tellStory));
} catch (error) {
  console.error(error.name === 'StoryBroken' ? error.message : error);
  process.exitCode = 1;
}
process.exit();

/** Where `npm start` serves the API, if it does. */
async function running() {
  const file = join(process.env.STAFETT_DATA_DIR || '.stafett', 'running.json');
  const { PORT, HOST = '127.0.0.1' } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  const url = PORT && `http://${HOST}:${PORT}`;
  const answer = url && (await fetch(`${url}/health/ready`).catch(() => undefined));
  return answer?.ok ? url : undefined;
}

/** Starts one with few children in a folder that is gone afterwards. */
async function tellOnItsOwn(tellStory) {
  const { startStafett } = await import('../dist/src/embedded/stafett.js');
  const folder = await mkdtemp(join(tmpdir(), 'stafett-story-'));
  const env = { STAFETT_DEMO_CHILDREN: '12', ...process.env };
  delete env.DATABASE_URL;
  console.log('Nothing runs here, so an installation is started for the story, and ended after it.');
  try {
    const stafett = await startStafett({
      dist,
      env: { ...env, STAFETT_DEMO: '1', STAFETT_DATA_DIR: folder, PORT: '0' },
      say: console.log,
      signal: stopping.signal,
    });
    // Ending it is a failure to those who wait for one.
    stafett.failure.catch(() => undefined);
    try {
      await Promise.race([tellStory({ url: stafett.url, say: console.log }), stafett.failure]);
    } finally {
      await stafett.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
