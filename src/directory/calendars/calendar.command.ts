import { readFile } from 'node:fs/promises';
import type { Command, CommandIo } from '../../common/command.js';
import { problemLine } from '../../common/data-file.js';
import { type Language, say } from '../../common/language.js';
import { withMunicipalities } from '../../database/with-municipalities.js';
import type { PublishedCalendar } from '../../follow-ups/service-calendars.js';
import { guideArguments } from '../../guides/guide-arguments.js';

const CANNOT_BE_READ = say('kan ikke leses', 'kan ikkje lesast', 'cannot be read');
const CAN_BE_PUBLISHED = say('kan publiseres', 'kan publiserast', 'can be published');

/** @returns undefined when the file cannot be used; what is wrong has then been said, one line for each */
export async function readCalendarFile(
  file: string,
  language: Language,
  io: CommandIo,
): Promise<{ calendar: PublishedCalendar; source: string } | undefined> {
  const { readServiceCalendar } = await import('../../follow-ups/service-calendars.js');
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    io.err(`${file}: ${CANNOT_BE_READ[language]} (${error.code ?? error.message})`);
  });
  if (!bytes) return undefined;
  const read = readServiceCalendar(file, bytes);
  if (read.ok) return { calendar: read.value, source: bytes.toString('utf8') };
  for (const problem of read.problems) io.err(problemLine(problem, language));
  return undefined;
}

export const calendarCheckCommand: Command = {
  name: 'calendar check',
  usage: 'FILE… [--lang nb|nn|en]',
  describe: 'Check calendars of closed periods; errors name file, line, column and what is allowed',
  async run(args, io) {
    const { files, language } = guideArguments(args, io.env) ?? { files: [], language: 'en' };
    if (files.length === 0) {
      io.err('Usage: stafett calendar check FILE… [--lang nb|nn|en]');
      return 2;
    }
    let code = 0;
    for (const file of files) {
      const read = await readCalendarFile(file, language, io);
      if (read) io.out(`${file}: ${read.calendar.id} ${CAN_BE_PUBLISHED[language]}`);
      else code = 1;
    }
    return code;
  },
};

export const calendarPublishCommand: Command = {
  name: 'calendar publish',
  usage: 'FILE --municipality NAME [--lang nb|nn|en]',
  describe: 'Publish a calendar of closed periods; what is due on the days of its services is counted anew',
  async run(args, io) {
    const { files = [], municipality: wanted, language = 'en' } = guideArguments(args, io.env) ?? {};
    const [file] = files;
    if (!file || files.length > 1 || !wanted) {
      io.err('Usage: stafett calendar publish FILE --municipality NAME [--lang nb|nn|en]');
      return 2;
    }
    const read = await readCalendarFile(file, language, io);
    if (!read) return 1;
    return withMunicipalities(io, { command: 'calendar', wanted }, async (database, [only]) => {
      const { publishCalendar } = await import('./published-calendars.js');
      const { calendar, source } = read;
      await database.runInTransaction(only!.ctx, (transaction) =>
        publishCalendar(transaction, calendar, source),
      );
      io.out(
        `Published ${calendar.id} for ${only!.name}; a worker counts anew what is due in services that name it.`,
      );
      return 0;
    });
  },
};

export const calendarListCommand: Command = {
  name: 'calendar list',
  usage: '[--municipality NAME]',
  describe: 'The calendars services may name, with the last day each says anything about',
  async run(args, io) {
    const { files = [''], municipality } = guideArguments(args, io.env) ?? {};
    if (files.length > 0) {
      io.err('Usage: stafett calendar list [--municipality NAME]');
      return 2;
    }
    const wanted = municipality === undefined ? {} : { wanted: municipality };
    return withMunicipalities(io, { command: 'calendar', ...wanted }, async (database, municipalities) => {
      const { calendarsIn } = await import('./published-calendars.js');
      const { lastClosedDay } = await import('../../follow-ups/service-calendars.js');
      for (const { name, ctx } of municipalities)
        for (const calendar of (await database.runInTransaction(ctx, calendarsIn)).values())
          io.out(`${name}: ${calendar.id} (${calendar.name}) until ${lastClosedDay(calendar)}`);
      return 0;
    });
  },
};
