import type { Stafett } from './stafett.js';

interface Person {
  who: string;
  name: string;
  roles: { role: string }[];
}

/** What the terminal says when everything runs: where to look, and who there is to log in as. */
export async function welcome({ url, environment }: Pick<Stafett, 'url' | 'environment'>): Promise<string> {
  const lines = [
    '',
    `Stafett runs at ${url}`,
    `  API documentation  ${url}/api/docs`,
    `  health             ${url}/health/ready`,
  ];
  if (environment.STAFETT_DEMO) lines.push(...(await demoPeople(url)));
  return [...lines, '', 'Ctrl-C stops everything.', ''].join('\n');
}

async function demoPeople(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/v1/demo/people`);
  const people = (await answer.json()) as Person[];
  if (people.length === 0) return [];
  const width = Math.max(...people.map(({ who }) => who.length));
  const rows = people.map(({ who, name, roles }) => {
    const held = [...new Set(roles.map(({ role }) => role))].join(', ');
    return `  ${who.padEnd(width)}  ${name} (${held})`;
  });
  return ['', `Log in as one of the demo people at ${url}/api/v1/login/demo-staff, or demo-family:`, ...rows];
}
