import type { Arrangement } from './arrangement.js';
import type { CaseFacts, Somebody } from './facts.js';
import { knows, opens, opensText, readsEntry, type Tie, tiesOf } from './oracle.js';
import type { Given, Question } from './questions.js';

interface Step {
  who: Somebody;
  ask: Question;
  one?: CaseFacts;
  ties?: readonly Tie[];
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** The auditor sees looks at cases, and of the cases nothing. */
const OF_LOOKS = /\/emergency-access$|\/access-log\/|\/notices$/;

/** What is wrong with an answer that was given: what it names that is not to be known, and what it says of the case. */
export function looksRight(town: Arrangement, { who, ask, one, ties = [] }: Step, given: Given): string[] {
  if (given.status !== 200) return [];
  const named = namedWithoutReason(town, who, ask, given);
  const wrong = named.length > 0 ? [`names ${[...new Set(named)].join(', ')}`] : [];
  if (!one || !/application\/json/.test(String(given.headers['content-type']))) return wrong;
  if (ask.route === 'GET /api/v1/cases/:id' && 'child' in JSON.parse(given.text) !== opens(ties))
    wrong.push('says whose it is');
  if (ask.route === 'GET /api/v1/cases/:id/history') wrong.push(...wrongEntries(who, one, ties, given));
  return wrong;
}

/** No list, no search, no answer of any route names a case that the reader knows nothing of, or what is in it. */
function namedWithoutReason(
  town: Arrangement,
  who: Somebody,
  { url, body, route }: Question,
  { text }: Given,
): string[] {
  const secrets = secretsOf(town, who, OF_LOOKS.test(route));
  const asked = `${url} ${Buffer.isBuffer(body) ? '' : (body ?? '')}`;
  return (text.match(UUID) ?? []).flatMap((id) => {
    const what = asked.includes(id) ? undefined : secrets.get(id);
    return what ? [`${what} ${id}`] : [];
  });
}

const kept = new WeakMap<Arrangement, Map<string, Map<string, string>>>();

/** What somebody is not to be told, and what it is. */
function secretsOf(town: Arrangement, who: Somebody, seesLooks: boolean): Map<string, string> {
  const all = kept.get(town) ?? new Map<string, Map<string, string>>();
  kept.set(town, all);
  const key = `${who.id} ${seesLooks}`;
  const found = all.get(key);
  if (found) return found;
  const secrets = new Map<string, string>();
  const audits = seesLooks && who.roles.some(({ role }) => role === 'auditor');
  for (const one of town.cases) {
    const ties = tiesOf(who, one);
    const isAsked = one.asked.some(({ named }) => named) && ties.some(({ relation }) => relation === 'asked');
    const isInvited = who.town === one.town && one.invited.includes(who.name);
    if (!knows(ties) && !isInvited && !(audits && who.town === one.town)) secrets.set(one.id, 'a case');
    if (!opens(ties) && !isAsked && who.id !== one.childId) secrets.set(one.childId, 'a child');
    if (who.name !== one.reportedBy || who.town !== one.town) secrets.set(one.report, 'a report');
    for (const { id, entry } of one.files)
      if (
        !readsEntry(
          who,
          one,
          one.entries.find(({ number }) => number === entry)!,
          ties,
        )
      )
        secrets.set(id, 'a file');
  }
  all.set(key, secrets);
  return secrets;
}

/** As many entries as bti.md counts, and of what is out of view that it is, and nothing else. */
function wrongEntries(who: Somebody, one: CaseFacts, ties: readonly Tie[], { text }: Given): string[] {
  const items = JSON.parse(text).items as { restricted: boolean; type?: string; texts?: object }[];
  const read = one.entries.filter((entry) => readsEntry(who, one, entry, ties));
  const outOfView = read.filter(({ number }) => one.outOfView.includes(number));
  const notes = read.filter(
    (entry) =>
      entry.type === 'NOTE_WRITTEN' &&
      !one.outOfView.includes(entry.number) &&
      opensText(who, one, entry, ties),
  );
  const shown = items.filter(
    ({ type, texts }) => type === 'NOTE_WRITTEN' && Object.keys(texts ?? {}).length > 0,
  );
  const restricted = items.filter((item) => item.restricted);
  return [
    ...(items.length === read.length ? [] : [`${items.length} of ${read.length} entries`]),
    ...(restricted.length === outOfView.length
      ? []
      : [`${restricted.length} of ${outOfView.length} out of view`]),
    ...(restricted.every(({ texts, type }) => texts === undefined && type === undefined)
      ? []
      : ['what is out of view']),
    ...(shown.length === notes.length ? [] : [`texts of ${shown.length} of ${notes.length} notes`]),
  ];
}
