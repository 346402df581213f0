// npm start: builds what has changed, starts everything, says where to look, and ends everything on Ctrl-C.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { buildPage } from './build-page.mjs';

const dist = join(dirname(import.meta.dirname), 'dist');
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
endWithNpm();

try {
  await Promise.all([build(), buildPage()]);
  const { startStafett } = await import('../dist/src/embedded/stafett.js');
  const { welcome } = await import('../dist/src/embedded/welcome.js');
  const stafett = await startStafett({ dist, env: process.env, say: console.log, signal: stopping.signal });
  console.log(await welcome(stafett));
  const asked = new Promise((resolve) => stopping.signal.addEventListener('abort', resolve));
  if (!stopping.signal.aborted) await Promise.race([asked, stafett.failure]).finally(() => stafett.stop());
  else await stafett.stop();
  console.log('Stopped.');
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(
      ['EnvironmentError', 'NotStarted', 'HasEnded'].includes(error.name) ? error.message : error,
    );
    process.exitCode = 1;
  }
}
process.exit();

/** npm that is killed tells nobody; what it started must not run on unseen. Between it and us there may be a shell. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parents = parentsNow();
  setInterval(() => parentsNow() !== parents && stopping.abort(), 1_000).unref();
}

function parentsNow() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}
