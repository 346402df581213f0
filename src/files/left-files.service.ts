import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';

/** Long enough for the slowest upload, short enough that nothing of a child lies about. */
const KEPT_MS = 24 * 3_600_000;

const NOTHING_CAME_OF_IT = 'delete from case_file where entry is null and uploaded_at < $1';
/** Without its key a part is noise; the row stays and says that there was a file. */
const NOISE = `delete from case_file_chunk c using case_file f
  where f.id = c.file_id and f.entry is not null
    and not exists (select from case_file_key k where k.case_id = f.case_id and k.entry = f.entry)`;

/** Takes away what lies of files that nobody can read: uploads that nothing came of, and the bytes of erased ones. */
@Injectable()
export class LeftFilesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In every municipality. */
  async sweep(): Promise<void> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    for (const { id } of rows)
      await this.database.runInTransaction(
        systemContext(id, 'files', { clock: this.clock }),
        async ({ client }) => {
          await client.query(NOTHING_CAME_OF_IT, [before]);
          await client.query(NOISE);
        },
      );
  }
}
