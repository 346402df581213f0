import { describe, expect, it } from '@jest/globals';
import type { StatusFigures } from '../../src/insights/status-report/status-figures.js';
import { statusCsv } from '../../src/insights/status-report/status-print.js';

const named = (name: string): StatusFigures => ({
  year: 2026,
  from: '2026-01-01',
  to: '2026-12-31',
  threshold: 5,
  municipality: 'Gloppen',
  tables: [{ id: 'load', columns: ['children'], rows: [{ code: 'station', name, counts: [10] }] }],
  levels: [],
  effects: [],
});

describe('the name of a service in the yearly status for a spreadsheet', () => {
  it.each(['=1+1', '+A1', '-2 år', '@SUM(A1)', '＝1+1', '＋47', '－2 år', '＠SUM(A1)', '\t=1+1', ' =1+1'])(
    'is never read as a formula: %s',
    (name) => {
      expect(statusCsv(named(name), 'nb')).toContain(`;'${name};`);
    },
  );

  it('stays as it is where it is none, and whole where it parts cells', () => {
    expect(statusCsv(named('Gloppen helsestasjon'), 'nb')).toContain(';Gloppen helsestasjon;');
    expect(statusCsv(named('Sandane; "nye" skule'), 'nb')).toContain(';"Sandane; ""nye"" skule";');
  });
});
