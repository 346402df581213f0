import { describe, expect, it } from '@jest/globals';
import { entryAsText, textsOf } from '../../web/src/pages/case/entry-words';

const nurse = { kind: 'staff' as const, id: 'n', name: 'Ingrid Prøvestad', serviceId: null };
const mother = { kind: 'person' as const, id: 'm', name: null, serviceId: null };

describe('what was written in an entry', () => {
  it('sets the family’s own words apart, whoever wrote them down', () => {
    const texts = { conclusion: 'Det hjelper', childSaid: 'Jeg vil synge' };
    expect(textsOf({ texts, actor: nurse }).map(({ name, isFamilys }) => [name, isFamilys])).toEqual([
      ['conclusion', false],
      ['childSaid', true],
    ]);
  });

  it('a bright spot is the family’s words when the family wrote it', () => {
    const texts = { brightSpot: 'Hun vinket' };
    expect(textsOf({ texts, actor: mother })[0]?.isFamilys).toBe(true);
    expect(textsOf({ texts, actor: nurse })[0]?.isFamilys).toBe(false);
  });

  it('leaves out what is kept as numbers, and what is blank', () => {
    expect(textsOf({ texts: { answers: '{"1":3}', note: '  ' }, actor: nurse })).toEqual([]);
  });

  it('goes to the journal as clean text: when, what, who, and what was written', () => {
    const entry = { number: 3, restricted: false, texts: { note: 'Ringte hjem.' }, actor: nurse };
    const say = {
      what: 'skrev et notat',
      when: '20. november',
      who: 'Ingrid Prøvestad',
      label: () => 'Notat',
    };
    expect(entryAsText(entry, say)).toBe(
      '20. november. Ingrid Prøvestad skrev et notat\nNotat: Ringte hjem.',
    );
    const changed = { ...say, what: 'endret et tiltak', about: 'Følges av storebror' };
    expect(entryAsText({ ...entry, texts: {} }, changed)).toBe(
      '20. november. Ingrid Prøvestad endret et tiltak: Følges av storebror',
    );
  });
});
