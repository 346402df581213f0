import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, EVENTS } from '../../../workflows/events.js';
import { startTestApi, type TestApi } from '../../support/api.js';

describe('the documentation of the API', () => {
  let api: TestApi;
  let document: ReturnType<typeof JSON.parse>;

  beforeAll(async () => {
    api = await startTestApi();
    document = (await api.app.inject({ url: '/api/openapi.json' })).json();
  });
  afterAll(() => api?.close());

  it('has the routes of cases, people, services and reports', () => {
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/cases',
        '/api/v1/cases/{id}',
        '/api/v1/cases/{id}/events',
        '/api/v1/cases/{id}/history',
        '/api/v1/cases/{id}/plan',
        '/api/v1/cases/{id}/follow-ups',
        '/api/v1/cases/{id}/family/{personId}',
        '/api/v1/people',
        '/api/v1/people/searches',
        '/api/v1/people/{id}',
        '/api/v1/services',
        '/api/v1/services/{id}/staff',
        '/api/v1/protection-reports',
        '/api/v1/protection-reports/{id}/events',
      ]),
    );
  });

  it('describes each event that people send, by the schema that checks it', () => {
    const { oneOf } = document.components.schemas.CommandDto.properties.events.items;
    const byPeople = EVENT_TYPES.filter((type) => EVENTS[type].by === 'people');
    // And an answer to a measurement, which is scored on the way.
    expect(oneOf.map(({ title }: { title: string }) => title)).toEqual([...byPeople, 'MEASUREMENT_RECORDED']);
    expect(oneOf.at(-1).required).toEqual(['type', 'answer']);
    const referral = oneOf.find(({ title }: { title: string }) => title === 'REFERRAL_SENT');
    expect(referral).toMatchObject({
      required: ['type', 'facts', 'texts'],
      properties: {
        type: { enum: ['REFERRAL_SENT'] },
        facts: {
          required: ['referralId', 'serviceId', 'named', 'kinds'],
          properties: { named: { type: 'boolean' } },
        },
        texts: { required: ['question'], properties: { question: { type: 'string', maxLength: 20_000 } } },
      },
    });
    expect(referral.properties.facts.properties).not.toHaveProperty('outside');
  });

  it('says what a command must bring', () => {
    const { parameters } = document.paths['/api/v1/cases/{id}/events'].post;
    const headers = parameters.filter((one: { in: string }) => one.in === 'header');
    expect(
      headers.map(({ name, required }: { name: string; required: boolean }) => [name, required]),
    ).toEqual([
      ['If-Match', true],
      ['Idempotency-Key', true],
    ]);
  });
});
