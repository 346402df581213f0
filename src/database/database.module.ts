import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { Environment, masterKeysOf } from '../config/environment.js';
import { Database, InsightsDatabase, LoginDatabase } from './database.js';
import { loginOf, type RunningRole } from './roles.js';

export interface DatabaseModuleOptions {
  /** The role of this process: `stafett_app` for the API, `stafett_worker` for the worker. */
  role: 'stafett_app' | 'stafett_worker';
  entities: readonly (Function | EntitySchema)[];
}

/** Connections close when the process ends, after its last request. */
@Module({})
export class DatabaseModule {
  static forRole({ role, entities }: DatabaseModuleOptions): DynamicModule {
    const providers: Provider[] = [
      provide(Database, role, (environment) => environment.DATABASE_POOL, entities),
      provide(InsightsDatabase, 'stafett_insights', () => 3, entities),
      provide(LoginDatabase, 'stafett_login', () => 5, []),
    ];
    return {
      module: DatabaseModule,
      global: true,
      providers,
      exports: [Database, InsightsDatabase, LoginDatabase],
    };
  }
}

function provide(
  token: typeof Database,
  role: RunningRole,
  poolSize: (environment: Environment) => number,
  entities: readonly (Function | EntitySchema)[],
): Provider {
  return {
    provide: token,
    inject: [Environment],
    useFactory: (environment: Environment) => {
      const replica = role === 'stafett_insights' ? environment.DATABASE_REPLICA_URL : undefined;
      return token.connect({
        url: loginOf(replica ?? environment.DATABASE_URL, role, masterKeysOf(environment)),
        poolSize: poolSize(environment),
        entities,
        applicationName: role,
      });
    },
  };
}
