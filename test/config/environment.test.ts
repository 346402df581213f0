import { describe, expect, it } from '@jest/globals';
import { EnvironmentError, readEnvironment } from '../../src/config/environment.js';

const RIGHT = {
  DATABASE_URL: 'postgres://stafett:secret@127.0.0.1:5432/stafett',
  STAFETT_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

describe('the environment', () => {
  it('needs a database and a master key, and has a default for the rest', () => {
    expect(readEnvironment(RIGHT)).toMatchObject({
      ...RIGHT,
      PORT: 3000,
      HOST: '127.0.0.1',
      STAFETT_DEMO: false,
    });
  });

  it('takes numbers and yes or no from text, and an empty variable as one that is not set', () => {
    const read = readEnvironment({ ...RIGHT, PORT: '8080', STAFETT_DEMO: '1', REDIS_URL: '' });
    expect(read).toMatchObject({ PORT: 8080, STAFETT_DEMO: true });
    expect(read.REDIS_URL).toBeUndefined();
  });

  it('takes earlier master keys, of which each must be one', () => {
    const [one, two] = ['a', 'b'].map((fill) => Buffer.alloc(32, fill).toString('base64'));
    const older = (value: string) => readEnvironment({ ...RIGHT, STAFETT_OLDER_MASTER_KEYS: value });
    expect(older(`${one}, ${two}`).STAFETT_OLDER_MASTER_KEYS).toEqual([one, two]);
    expect(older('').STAFETT_OLDER_MASTER_KEYS).toEqual([]);
    expect(() => older(`${one},secret`)).toThrow(/STAFETT_OLDER_MASTER_KEYS: (?!.*secret)/);
  });

  it('names everything that is wrong at once, and never a secret', () => {
    const wrong = {
      DATABASE_URL: 'mysql://root:hemmelig@db',
      STAFETT_MASTER_KEY: 'hemmelig',
      PORT: '80a',
      STAFETT_DEMO: 'kanskje',
    };
    const reading = () => readEnvironment(wrong);
    expect(reading).toThrow(EnvironmentError);
    expect(reading).toThrow(
      /DATABASE_URL.*\n.*STAFETT_MASTER_KEY: must be 32 bytes.*\n.*PORT.*\n.*STAFETT_DEMO: must be 1 or 0/,
    );
    expect(reading).not.toThrow(/hemmelig/);
  });

  it('says what is missing', () => {
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL: is missing.*\n.*STAFETT_MASTER_KEY: is missing/);
  });
});
