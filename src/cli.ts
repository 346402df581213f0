import 'reflect-metadata';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command, CommandIo } from './common/command.js';

/** Every `*.command` file of the parts. */
export async function findCommands(folder = import.meta.dirname): Promise<Command[]> {
  const files = await readdir(folder, { recursive: true });
  const commands = files
    .filter((file) => /\.command\.(js|ts)$/.test(file))
    .sort()
    .map(async (file) => {
      const exported: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
      return Object.values(exported).filter(isCommand);
    });
  return (await Promise.all(commands)).flat();
}

/** Runs the command that `args` begin with. @returns the exit code; 2 for a command that does not exist */
export async function runCli(args: string[], io: CommandIo): Promise<number> {
  const commands = await findCommands();
  const command = commands
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (!command) {
    if (args.length === 0) io.out(help(commands));
    else io.err(`There is no command "${args.slice(0, 2).join(' ')}".\n${help(commands)}`);
    return args.length === 0 ? 0 : 2;
  }
  return (await command.run(args.slice(command.name.split(' ').length), io)) ?? 0;
}

function help(commands: readonly Command[]): string {
  const rows = commands
    .map(({ name, usage, describe }) => [`stafett ${name}${usage ? ` ${usage}` : ''}`, describe] as const)
    .sort(([a], [b]) => a.localeCompare(b));
  const width = Math.max(...rows.map(([call]) => call.length));
  return ['Commands:', ...rows.map(([call, describe]) => `  ${call.padEnd(width)}  ${describe}`)].join('\n');
}

function isCommand(value: unknown): value is Command {
  const { name, run } = (value ?? {}) as Partial<Command>;
  return typeof name === 'string' && typeof run === 'function' && typeof value === 'object';
}

/** Beside a running `npm start`, commands mean its database unless they are told another. */
async function surroundings(): Promise<NodeJS.ProcessEnv> {
  if (process.env.DATABASE_URL) return process.env;
  const file = join(process.env.STAFETT_DATA_DIR ?? '.stafett', 'running.json');
  const running = await readFile(file, 'utf8').catch(() => '{}');
  return { ...(JSON.parse(running) as NodeJS.ProcessEnv), ...process.env };
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const io: CommandIo = {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    env: await surroundings(),
  };
  try {
    process.exitCode = await runCli(process.argv.slice(2), io);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    io.err(name === 'EnvironmentError' ? (error as Error).message : String((error as Error)?.stack ?? error));
    process.exitCode = 1;
  }
}
