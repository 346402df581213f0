import { Injectable } from '@nestjs/common';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { Sessions } from '../identity/sessions.js';
import { LoginCodes } from './login-codes.js';
import { loginProblem } from './login-problems.js';

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class EmployeeLoginService {
  constructor(
    private readonly database: Database,
    private readonly codes: LoginCodes,
    private readonly sessions: Sessions,
  ) {}

  /** The former login opens nothing any more, nor do the sessions it opened. */
  async connect(ctx: RequestContext, id: string, code: string): Promise<void> {
    const staffId = readId(id);
    const login = this.codes.read(code, ctx.municipalityId);
    if (!login) throw loginProblem('LOGIN.CODE_NOT_VALID');
    if (!staffId || !(await this.written(ctx, staffId, login))) throw requestProblem('REQUEST.NOT_FOUND');
    await this.sessions.endAllOf({ municipalityId: ctx.municipalityId, kind: 'staff', id: staffId });
  }

  private written(ctx: RequestContext, staffId: string, login: string): Promise<boolean> {
    return this.database
      .runInTransaction(ctx, async ({ client }) => {
        const { rowCount } = await client.query(
          'update staff set login_subject = $2 where id = $1 and active',
          [staffId, login],
        );
        return rowCount === 1;
      })
      .catch((error: Error & { code?: string }) => {
        throw error.code === UNIQUE_VIOLATION ? loginProblem('LOGIN.TAKEN') : error;
      });
  }
}
