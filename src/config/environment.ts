import { plainToInstance, Transform } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { asBoolean, asList, asNumber } from './from-text.js';
import { KEYS, takeKeyFile } from './key-file-variable.js';
import { fixedKeys, MASTER_KEY_FORM, MasterKeyFile, type MasterKeySource } from './master-key.js';

/** What Stafett reads from its environment, checked once at start. README.md has the same list for people. */
export class Environment {
  /** The owner's connection; running processes take host and database from it and log in with their own roles. */
  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'must be a PostgreSQL address, postgres://user:password@host:5432/name',
  })
  DATABASE_URL!: string;

  /** Replica for insights; the database itself when unset. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'must be a PostgreSQL address' })
  DATABASE_REPLICA_URL?: string;

  /** Queues on Redis; in PostgreSQL when unset. */
  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'must be a Redis address, redis://host:6379' })
  REDIS_URL?: string;

  /** 32 random bytes in base64. Wraps the keys of all sealed text: losing it loses the text. */
  @Matches(MASTER_KEY_FORM, { message: 'must be 32 bytes in base64 (openssl rand -base64 32)' })
  STAFETT_MASTER_KEY!: string;

  /** Earlier master keys, newest first, with commas between: they open what they wrapped until it is wrapped anew. */
  @Transform(asList)
  @IsArray()
  @Matches(MASTER_KEY_FORM, {
    each: true,
    message: 'must be 32 bytes in base64 each, with commas between',
  })
  STAFETT_OLDER_MASTER_KEYS: string[] = [];

  /**
   * In place of the two above: a file with one key a line, newest first, which nobody else may read. It may be changed
   * while processes run; the two above then say what stood in it at the start.
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  STAFETT_MASTER_KEY_FILE?: string;

  /** 0 lets the system choose, which tests use. */
  @Transform(asNumber)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  @IsString()
  @MinLength(1)
  HOST = '127.0.0.1';

  /** Where people reach the API; links in e-mail begin with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  /** A port for Prometheus on loopback; the worker has no other way to be asked. Off when unset. */
  @IsOptional()
  @Transform(asNumber)
  @IsInt()
  @Min(0)
  @Max(65_535)
  METRICS_PORT?: number;

  /** Demo people, demo login, e-mail into a folder. Never on a machine that holds real people. */
  @Transform(asBoolean)
  @IsBoolean({ message: 'must be 1 or 0' })
  STAFETT_DEMO = false;

  /** For files: keys of the embedded default, e-mail of the demo, logs. */
  @IsString()
  @MinLength(1)
  STAFETT_DATA_DIR = '.stafett';

  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must be an address such as smtp://user:password@host:587' })
  SMTP_URL?: string;

  /** Who e-mail says it is from; `Stafett <no-reply@…>` at the host of PUBLIC_URL when unset. */
  @IsOptional()
  @Matches(/^[^\r\n]*\S+@\S+$/, { message: 'must be an address such as Stafett <stafett@kommune.no>' })
  SMTP_FROM?: string;

  /** Where people and systems log in (docs/login.md). Nobody can log in when unset. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  STAFETT_LOGIN_FILE?: string;

  /** A session in which nothing is done ends after so many minutes. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(480)
  SESSION_IDLE_MINUTES = 30;

  /** And whatever is done in it after so many hours. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(24)
  SESSION_HOURS = 10;

  /** How often a worker compares the queues with the rows that are due. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(3_600)
  RECONCILE_SECONDS = 60;

  /** Jobs of one kind that a worker does at once. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(100)
  JOB_CONCURRENCY = 5;

  /** How long a job stays with a worker that is not heard of before another takes it. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(600)
  JOB_LOCK_SECONDS = 15;

  /** The largest file that can be put into a case, in megabytes (1024 × 1024 bytes). */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(50)
  FILE_MEGABYTES = 10;

  /** Managers are shown no number of fewer children than this. */
  @Transform(asNumber)
  @IsInt()
  @Min(3)
  @Max(100)
  STAFETT_SMALLEST_COUNT = 5;

  /** Requests of one person a minute; 0 for no limits at all. The narrower ones stand in src/access/rate-limits. */
  @Transform(asNumber)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  RATE_LIMIT_PER_MINUTE = 600;

  /** How many processes of the API share the requests of one person; each counts, so that the limits are divided by it. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(100)
  API_PROCESSES = 1;

  /** Proxies that may say for whom they ask (X-Forwarded-For): addresses and networks, with commas between. */
  @Transform(asList)
  @IsArray()
  @Matches(/^([0-9a-f.:]+(\/\d{1,3})?|loopback|linklocal|uniquelocal)$/i, {
    each: true,
    message: 'must be addresses or networks (10.0.0.0/8) with commas between',
  })
  TRUSTED_PROXIES: string[] = [];

  /** How often somebody may try to open a case in an emergency in one day. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(50)
  STAFETT_EMERGENCY_OPENINGS_A_DAY = 3;

  /**
   * How many whole years the account of looks is kept at least; `stafett looks dispose` takes away nothing that is younger,
   * and nothing at all when unset. The law asks for as long as the record: a look at what is kept still is never disposed of.
   */
  @IsOptional()
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(100)
  LOOKS_KEPT_YEARS?: number;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug'])
  LOG_LEVEL = 'info';

  /** Connections of this process to the database. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(500)
  DATABASE_POOL = 8;
}

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(readonly wrong: readonly { variable: string; reason: string }[]) {
    super(
      [
        'The environment is not right:',
        ...wrong.map(({ variable, reason }) => `  ${variable}: ${reason}`),
      ].join('\n'),
    );
  }
}

/** @throws EnvironmentError that names every wrong variable, and the value of none. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const given: Record<string, string> = {};
  for (const variable of Object.keys(new Environment())) {
    const value = source[variable];
    if (value !== undefined && value !== '') given[variable] = value;
  }
  const wrong = takeKeyFile(given);
  const environment = plainToInstance(Environment, given);
  const errors = validateSync(environment).map((error) => reasonOf(error, given));
  const told = wrong ? [wrong, ...errors.filter(({ variable }) => !KEYS.includes(variable))] : errors;
  if (told.length > 0) throw new EnvironmentError(told);
  return environment;
}

/** The master keys of a process: read from the file anew when it changes, or as they stand in the environment. */
export function masterKeysOf(environment: Environment): MasterKeySource {
  const { STAFETT_MASTER_KEY_FILE: file, STAFETT_MASTER_KEY, STAFETT_OLDER_MASTER_KEYS } = environment;
  return file ? new MasterKeyFile(file) : fixedKeys([STAFETT_MASTER_KEY, ...STAFETT_OLDER_MASTER_KEYS]);
}

function reasonOf({ property, constraints }: ValidationError, given: Record<string, string>) {
  const rules = Object.values(constraints ?? {}).map((rule) => rule.replace(`${property} `, ''));
  const missing = given[property] === undefined ? 'is missing; ' : '';
  if (missing && property === KEYS[0]) rules.push('or name a file in STAFETT_MASTER_KEY_FILE');
  return { variable: property, reason: missing + rules.join(', ') };
}
