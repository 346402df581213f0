import { type DataFileProblem, problemLine } from '../common/data-file.js';
import { say } from '../common/language.js';
import { defineProblems, type ProblemError, type ProblemField } from '../common/problem.js';

export const guideProblem = defineProblems({
  'GUIDE.NOT_FOUND': [
    404,
    { nb: 'Veilederen finnes ikke', nn: 'Rettleiaren finst ikkje', en: 'There is no such guide' },
  ],
  'GUIDE.NONE_FOR_SERVICE': [
    409,
    {
      nb: 'Kommunen har ingen veileder for denne tjenesten',
      nn: 'Kommunen har ingen rettleiar for denne tenesta',
      en: 'The municipality has no guide for this service',
    },
  ],
  'GUIDE.FILE_WRONG': [
    422,
    {
      nb: 'Veilederen kan ikke publiseres slik den er skrevet',
      nn: 'Rettleiaren kan ikkje publiserast slik han er skriven',
      en: 'The guide cannot be published as it is written',
    },
  ],
  'GUIDE.VERSION_NOT_HIGHER': [
    409,
    {
      nb: 'En ny versjon må ha et høyere nummer enn den forrige',
      nn: 'Ein ny versjon må ha eit høgare nummer enn den førre',
      en: 'A new version needs a higher number than the one before',
    },
  ],
  'GUIDE.SERVICE_KIND_TAKEN': [
    409,
    {
      nb: 'En annen veileder gjelder allerede for disse tjenestene',
      nn: 'Ein annan rettleiar gjeld alt for desse tenestene',
      en: 'Another guide already holds for these services',
    },
  ],
});

/** Every wrong place of a guide's text, for the API: the same lines that `stafett guide check` prints. */
export function fileWrong(problems: readonly DataFileProblem[]): ProblemError {
  return guideProblem('GUIDE.FILE_WRONG', { fields: problems.map(fieldOf) });
}

function fieldOf(problem: DataFileProblem): ProblemField & { line: number; column: number } {
  const { path, allowed, line, column } = problem;
  return {
    path: path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]'),
    code: 'GUIDE.WRONG',
    allowed: allowed ?? [],
    message: say(problemLine(problem, 'nb'), problemLine(problem, 'nn'), problemLine(problem, 'en')),
    line,
    column,
  };
}
