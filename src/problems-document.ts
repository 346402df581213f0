import './app.module.js';
import './common/http/field-words.js';
import './worker.module.js';
import { knownProblems } from './common/problem.js';
import { knownFields } from './common/problem-fields.js';

/** docs/generated/problems.md: every answer other than success, as `application/problem+json` gives it (RFC 9457). */
export function document(): string {
  const rows = knownProblems().map(
    ({ code, status, title }) => `| \`${code}\` | ${status} | ${title.nb} | ${title.nn} | ${title.en} |`,
  );
  const fields = knownFields().map(
    ({ code, words }) => `| \`${code}\` | ${words.nb} | ${words.nn} | ${words.en} |`,
  );
  return `${[
    '# Problems',
    'Generated from `defineProblems` and `defineFields` in `src`; do not edit. `code` is stable; the title follows `Accept-Language`.',
    ['| code | status | bokmål | nynorsk | English |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
    '## Fields',
    'Each of `fields` has the `path` of what is wrong, a `code`, what is `allowed` there, and a `message` in the reader’s language.',
    ['| code | bokmål | nynorsk | English |', '| --- | --- | --- | --- |', ...fields].join('\n'),
  ].join('\n\n')}\n`;
}
