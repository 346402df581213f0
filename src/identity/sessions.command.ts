import type { Command } from '../common/command.js';
import { readId } from '../common/ids.js';

/** For when a session may be somebody else's: administrators see no sessions, and end those of employees by their roles. */
export const endSessionsCommand: Command = {
  name: 'sessions end',
  usage: '(--everybody | ID…)',
  describe: 'End sessions at once: all there are, or those of employees or members of a family, by their id',
  async run(args, io) {
    const everybody = args.length === 1 && args[0] === '--everybody';
    const ids = everybody ? [] : args.map(readId);
    if (args.length === 0 || ids.includes(null)) {
      io.err('Usage: stafett sessions end --everybody   or   stafett sessions end ID…');
      return 2;
    }
    const [{ masterKeysOf, readEnvironment }, { LoginDatabase }, { loginOf }, { SESSIONS_CHANNEL }] =
      await Promise.all([
        import('../config/environment.js'),
        import('../database/database.js'),
        import('../database/roles.js'),
        import('./sessions.js'),
      ]);
    const environment = readEnvironment(io.env);
    const database = await LoginDatabase.connect({
      url: loginOf(environment.DATABASE_URL, 'stafett_login', masterKeysOf(environment)),
      poolSize: 1,
      applicationName: 'stafett sessions',
    });
    try {
      const { rowCount } = await database.pool.query(
        `with ended as (delete from login_session where $1 or subject_id = any ($2::uuid[]) returning id)
         select pg_notify('${SESSIONS_CHANNEL}', id::text) from ended`,
        [everybody, ids],
      );
      io.out(`${rowCount} sessions have ended.`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
