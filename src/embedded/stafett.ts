import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Environment, readEnvironment } from '../config/environment.js';
import { migrate } from '../database/migrate.js';
import { loadDemo } from './demo.js';
import { API_NURSERY_MB, type ChildOptions } from './child.js';
import { DEMO_LOGIN, endEarlierRun } from './earlier-run.js';
import { Started } from './started.js';

export interface Stafett {
  /** Where the API listens. */
  url: string;
  environment: Environment;
  /** Rejects when a process ends that nobody asked to. */
  failure: Promise<never>;
  /** API and worker first, then the database they use. */
  stop(): Promise<void>;
}

export interface StafettOptions {
  /** The folder of the built code, `dist/`. */
  dist: string;
  env: NodeJS.ProcessEnv;
  say(line: string): void;
  /** Gives up starting, and ends what has been started. */
  signal: AbortSignal;
}

/**
 * Everything `npm start` starts: database (unless DATABASE_URL names one), migrations, demo, API, worker. What a killed
 * earlier run left on the same data folder is ended first.
 */
export async function startStafett({ dist, env, say, signal }: StafettOptions): Promise<Stafett> {
  const folder = resolve(env.STAFETT_DATA_DIR || '.stafett');
  await mkdir(join(folder, 'logs'), { recursive: true });
  if (await endEarlierRun(folder, dist)) say('An earlier run was still there; it has been ended.');
  const started = new Started(folder, say);
  let login: Promise<unknown> | undefined;
  try {
    let settings = await started.settings(env);
    let environment = readEnvironment(settings);
    signal.throwIfAborted();
    if (environment.STAFETT_DEMO && !environment.STAFETT_LOGIN_FILE) {
      login = started.children(demoLogin({ dist, folder, port: environment.PORT, signal }));
      settings = { ...settings, STAFETT_LOGIN_FILE: join(folder, 'demo-login/login.yaml') };
      environment = readEnvironment(settings);
      // Told when it is waited for.
      login.catch(() => undefined);
    }
    await migrate({
      ownerUrl: environment.DATABASE_URL,
      masterKey: environment.STAFETT_MASTER_KEY,
      olderMasterKeys: environment.STAFETT_OLDER_MASTER_KEYS,
      log: say,
    });
    signal.throwIfAborted();
    if (environment.STAFETT_DEMO) await loadDemo(join(dist, 'src/cli.js'), settings, signal);
    await login;
    const [api] = await started.children(
      {
        name: 'api',
        script: join(dist, 'src/main.js'),
        folder,
        env: settings,
        signal,
        nurseryMb: API_NURSERY_MB,
      },
      { name: 'worker', script: join(dist, 'src/worker.js'), folder, env: settings, signal },
    );
    await started.remember(settings);
    const failure = started.failure();
    // Told to whoever waits for it; nobody has to.
    failure.catch(() => undefined);
    return { url: api?.url ?? '', environment, failure, stop: () => started.stop() };
  } catch (error) {
    await login?.catch(() => undefined);
    await started.stop();
    throw error;
  }
}

/** The demo's login gets no secret of the installation: it is somebody else, whom the installation trusts. */
function demoLogin({
  dist,
  folder,
  port,
  signal,
}: {
  dist: string;
  folder: string;
  port: number;
  signal: AbortSignal;
}): ChildOptions {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, STAFETT_DATA_DIR: folder, DEMO_API_URL: `http://127.0.0.1:${port}` };
  return { name: 'login', script: join(dist, DEMO_LOGIN), folder, env, signal };
}
