/** Where a command writes, and what it may know of its surroundings. */
export interface CommandIo {
  out(line: string): void;
  err(line: string): void;
  env: NodeJS.ProcessEnv;
}

/**
 * A command of `stafett`, exported by a file `src/<part>/*.command.ts`; it is found by that name. Import what is heavy
 * inside `run`, so that the other commands start quickly.
 */
export interface Command {
  /** One or two words: `migrate`, `guide check`. */
  name: string;
  describe: string;
  /** What follows the name: `FILE…`. */
  usage?: string;
  /** @returns the exit code; 0 when nothing is returned */
  run(args: string[], io: CommandIo): Promise<number | void>;
}
