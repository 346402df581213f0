import type { Command, CommandIo } from '../common/command.js';
import type { KeyOffice } from './sealing/key-office.js';

export const keysStatusCommand: Command = {
  name: 'keys status',
  describe: 'Count the keys that each master key wraps, by its id',
  run: (_args, io) => withKeys(io, (office) => office.status()),
};

export const keysRotateCommand: Command = {
  name: 'keys rotate',
  describe: 'Put a new master key first in STAFETT_MASTER_KEY_FILE, and wrap everything by it',
  run: (_args, io) => withKeys(io, (office) => office.rotate()),
};

export const keysRewrapCommand: Command = {
  name: 'keys rewrap',
  describe: 'Wrap everything by the first master key; may be broken off and begun again',
  run: (_args, io) => withKeys(io, (office) => office.rewrap()),
};

export const keysRetireCommand: Command = {
  name: 'keys retire',
  describe: 'Take the older master keys out of STAFETT_MASTER_KEY_FILE, when nothing refers to them',
  run: (_args, io) => withKeys(io, (office) => office.retire()),
};

async function withKeys(io: CommandIo, work: (office: KeyOffice) => Promise<number>): Promise<number> {
  const { readEnvironment } = await import('../config/environment.js');
  const { KeyOffice } = await import('./sealing/key-office.js');
  const office = await KeyOffice.open(readEnvironment(io.env), io);
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}
