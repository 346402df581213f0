import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, type DynamicModule, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Permission } from '../../../src/access/permission.decorator.js';
import { createApi } from '../../../src/api.js';
import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import { SESSION_COOKIE } from '../../../src/identity/session-cookie.js';
import { environmentFor } from '../../support/api.js';
import { openAs } from '../../support/logged-in.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

@Controller('forgotten')
class ForgottenController {
  @Get('door')
  door(): string {
    return 'open to anybody';
  }
}

@Controller('forgotten')
class OutsideThePolicyController {
  @Get('window')
  @Permission('case.read')
  window(): string {
    return 'open to whoever may read a case';
  }
}

@Controller('api/v1/demo')
class OtherwiseController {
  @Get('people')
  @Permission('case.read')
  people(): string {
    return 'asks for a role where the policy says that it is for anybody';
  }
}

@Module({})
class RootModule {}

describe('a route', () => {
  let test: TestDatabase;
  let app: NestFastifyApplication;
  const clock = new MovableClock('2026-09-01T08:00:00Z');
  const municipality = newId();
  const nurse = newId();
  const manager = newId();

  const withController = (controller: new () => object): DynamicModule => ({
    module: RootModule,
    imports: [AppModule.forRoot(environmentFor(test, { STAFETT_DEMO: '0' }), clock)],
    controllers: [controller],
  });

  beforeAll(async () => {
    test = await createTestDatabase();
    await withClient(test.ownerUrl, async (owner) => {
      await owner.query('insert into municipality (id, name) values ($1, $2)', [municipality, 'Bærum']);
      for (const [id, who, name, role] of [
        [nurse, 'nurse', 'Nora Sykepleier', 'practitioner'],
        [manager, 'manager', 'Mona Sjef', 'manager'],
      ]) {
        await owner.query(
          'insert into staff (id, municipality_id, login_subject, name) values ($1, $2, $3, $4)',
          [...[id, municipality, `demo:${who}`, name]],
        );
        await owner.query(
          `insert into role_assignment (id, municipality_id, staff_id, role, valid_from, valid_until)
           values ($1, $2, $3, $4, '2026-01-01', '2026-09-01')`,
          [newId(), municipality, id, role],
        );
      }
    });
    app = await createApi(environmentFor(test), { clock });
  });

  afterAll(async () => {
    await app?.close();
    await test?.drop();
  });

  const logIn = async (who: string): Promise<string> => (await openAs(app, who)).token;

  const room = (token?: string) =>
    app.inject({
      method: 'GET',
      url: '/api/v1/follow-ups',
      headers: token === undefined ? {} : { cookie: `${SESSION_COOKIE}=${token}` },
    });

  it('that nobody decided about keeps the API from starting', async () => {
    const start = createApi(environmentFor(test), { root: withController(ForgottenController) });
    await expect(start).rejects.toThrow('Routes without @Permission or @Public: ForgottenController.door');
  });

  it.each([
    ['has no line in the policy', OutsideThePolicyController, 'GET /forgotten/window (case.read)'],
    ['is decided otherwise than its line', OtherwiseController, 'GET /api/v1/demo/people (case.read)'],
  ])('that %s keeps the API from starting', async (_what, controller, named) => {
    const start = createApi(environmentFor(test), { root: withController(controller) });
    await expect(start).rejects.toThrow(
      `Routes without their line in src/access/policy-actions.ts: ${named}`,
    );
  });

  it('that is public asks nobody who they are', async () => {
    const answer = await app.inject({ method: 'GET', url: '/health/live' });
    expect(answer.statusCode).toBe(200);
  });

  it('with a permission asks for a login', async () => {
    const answer = await room();
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.json()).toMatchObject({ status: 401, code: 'ACCESS.LOGIN_REQUIRED' });
  });

  it('is open to a role that may', async () => {
    expect((await room(await logIn('nurse'))).statusCode).toBe(200);
  });

  it('is closed to a role that may not', async () => {
    const answer = await room(await logIn('manager'));
    expect(answer.json()).toMatchObject({
      status: 403,
      code: 'ACCESS.ROLE_MAY_NOT',
      permission: 'followUp.read',
    });
  });

  it.each([
    ['changed', (token: string) => `${token.slice(0, -2)}AA`],
    ['cut', (token: string) => token.slice(0, 40)],
    ['of another kind', () => 'eyJhbGciOiJub25lIn0.e30.'],
    ['empty', () => ''],
  ])('takes no cookie that is %s', async (_how, change) => {
    const answer = await room(change(await logIn('nurse')));
    expect(answer.json()).toMatchObject({ status: 401, code: 'ACCESS.SESSION_ENDED' });
  });

  it('closes when nothing was done for half an hour', async () => {
    const token = await logIn('nurse');
    clock.advance({ minutes: 31 });
    expect((await room(token)).statusCode).toBe(401);
    expect((await room(await logIn('nurse'))).statusCode).toBe(200);
  });

  it('closes on the day after the role ended, in a session that goes on', async () => {
    clock.moveTo('2026-09-01T21:45:00Z');
    const token = await logIn('nurse');
    expect((await room(token)).statusCode).toBe(200);
    clock.moveTo('2026-09-01T22:05:00Z');
    expect((await room(token)).statusCode).toBe(401);
    clock.moveTo('2026-09-01T08:00:00Z');
  });

  it('that says who there is in the demo is not there outside it', async () => {
    const real = await createApi(environmentFor(test, { STAFETT_DEMO: '0' }), { clock });
    const answer = await real.inject({ method: 'GET', url: '/api/v1/demo/people' });
    await real.close();
    expect(answer.statusCode).toBe(404);
  });
});
