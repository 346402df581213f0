import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const run = globalThis.stafettOfTheRun;
  if (!run) return;
  await run.stafett.stop();
  await rm(run.folder, { recursive: true, force: true });
}
