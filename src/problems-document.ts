import './app.module.js';
import './worker.module.js';
import { knownProblems } from './common/problem.js';

/** docs/generated/problems.md: every answer other than success, as `application/problem+json` gives it (RFC 9457). */
export function document(): string {
  const rows = knownProblems().map(
    ({ code, status, title }) => `| \`${code}\` | ${status} | ${title.nb} | ${title.nn} | ${title.en} |`,
  );
  return `${[
    '# Problems',
    'Generated from `defineProblems` in `src`; do not edit. `code` is stable; the title follows `Accept-Language`.',
    ['| code | status | bokmål | nynorsk | English |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}
