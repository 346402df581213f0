import { newId } from '../../src/common/ids.js';
import type { HttpTown } from '../support/http-town.js';
import type { Crawl, Visitor } from './crawl.js';
import type { Planted, PlantedCase } from './planted-town.js';

/** What is sent says nothing of anybody: whatever comes back is what was there. */
const NOTE = { events: [{ type: 'NOTE_WRITTEN', texts: { note: 'Ny opplysning.' } }] };

interface Right {
  method: string;
  route: string;
  filled: string;
  body: object;
}

/** Of the writing routes, requests as whoever may would send them: refused for who asks, and not for their form. */
export async function rightly(
  crawl: Crawl,
  visitor: Visitor,
  { confidential, strict, archived, things }: Planted,
  town: HttpTown,
): Promise<void> {
  const cases = [confidential, strict, archived];
  const all = [...cases.flatMap((one) => inCase(one)), ...ofThings(things), ...elsewhere(cases, town)];
  // Whoever holds the baton is let through; what would change who knows of a case is for the others alone.
  const asked =
    visitor.name === 'nurse' ? all.filter(({ route }) => /archive-package|earlier/.test(route)) : all;
  for (const { method, route, filled, body } of asked)
    await crawl.ask(visitor, method, route, filled, body, { 'if-match': '"AAAAAAAAAAAAAAAAAAAAAA"' });
}

function inCase({ caseId, mother, child }: PlantedCase): Right[] {
  const right = (method: string, end: string, body: object, filled = end): Right => ({
    ...{ method, body, route: `/api/v1/cases/{id}${end}`, filled: `/api/v1/cases/${caseId}${filled}` },
  });
  return [
    right('POST', '/events', NOTE),
    right('POST', '/measurements', {
      instrument: 'who-5',
      timePoint: 'start',
      respondent: 'self',
      answers: { 1: 1 },
    }),
    right('PUT', '/address', { address: 'Storgata 1, 1337 Sandvika' }),
    right('PUT', '/family/child', { inCare: true }),
    right('PUT', '/family/{personId}', { barredFromInsight: false }, `/family/${mother}`),
    right('POST', '/access-requests', { onBehalfOf: child, how: 'onPaper' }),
    right('POST', '/entries/{number}/move', { toCaseId: newId() }, '/entries/4/move'),
    right('POST', '/archive-package', {}),
  ];
}

function ofThings(things: readonly string[]): Right[] {
  return things.flatMap((id) => [
    {
      ...{ method: 'POST', route: '/api/v1/protection-reports/{id}/events' },
      filled: `/api/v1/protection-reports/${id}/events`,
      body: { events: [{ type: 'RECEIPT_NOTED', facts: { on: '2026-09-01' } }] },
    },
    {
      ...{ method: 'POST', route: '/api/v1/access-documents/{id}/review' },
      filled: `/api/v1/access-documents/${id}/review`,
      body: { decision: 'release', omissions: [] },
    },
  ]);
}

function elsewhere(cases: readonly PlantedCase[], town: HttpTown): Right[] {
  const post = (route: string, body: object): Right => ({ method: 'POST', route, filled: route, body });
  const caseIds = cases.map(({ caseId }) => caseId);
  const to = { staffId: town.staff.colleague, serviceId: town.services.health };
  return [
    ...cases.flatMap(({ child, caseId }) => [
      post('/api/v1/earlier-concerns', { personId: child }),
      // Not in one's own service: whoever opens it in an emergency does see it.
      post('/api/v1/emergency-access', {
        ...{ serviceId: town.services.gp, reason: 'acuteDanger', text: 'Noen må se', caseId },
      }),
    ]),
    post('/api/v1/bulk-assignments/preview', {
      way: 'offer',
      to,
      wishAsked: 'notAsked',
      reason: 'Borte',
      cases: caseIds,
    }),
    post('/api/v1/people', {
      kind: 'noNationalId',
      birthDate: '1990-01-01',
      serviceId: town.services.school,
    }),
    post('/api/v1/staff/searches', { text: 'nurse' }),
    post('/api/v1/guides/checks', { source: 'guide: x' }),
  ];
}
