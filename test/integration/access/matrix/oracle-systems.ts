import type { Scope } from './facts.js';

/**
 * What another system may ask for (law-and-privacy.md, "Login": Maskinporten; the municipality's own system for its people
 * among them). No scope opens a door to a case: a system has no relation to any.
 */
const OPENS: Readonly<Record<Scope, readonly string[]>> = {
  directory: ['GET /api/v1/services', 'GET /api/v1/service-calendars', 'GET /api/v1/instruments'],
  administration: [
    'GET /api/v1/staff',
    'POST /api/v1/staff/searches',
    'GET /api/v1/staff/:id',
    'POST /api/v1/staff',
    'PUT /api/v1/staff/:id',
    'POST /api/v1/staff/:id/roles',
    'POST /api/v1/staff/:id/roles/:roleId/end',
    'POST /api/v1/services',
    'PUT /api/v1/services/:id',
  ],
  guides: [
    'GET /api/v1/guides',
    'GET /api/v1/guides/:guide/versions',
    'GET /api/v1/guides/:guide/versions/:version',
    'GET /api/v1/guides/:guide/versions/:version/differences/:to',
  ],
  consentTexts: ['GET /api/v1/consent-texts/:text'],
  insight: ['GET /api/v1/insights/effects', 'GET /api/v1/insights/levels'],
};

export const opensToSystem = (route: string, scopes: readonly Scope[]): boolean =>
  scopes.some((scope) => OPENS[scope].includes(route));
