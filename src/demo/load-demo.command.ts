import type { Command } from '../common/command.js';
import { SystemClock } from '../common/clock.js';
import { readEnvironment } from '../config/environment.js';

export const loadDemoCommand: Command = {
  name: 'demo load',
  usage: '[CHILDREN]',
  describe: 'Fill an empty installation with a demonstration municipality and its invented people',
  async run([children], io) {
    const environment = readEnvironment(io.env);
    const wanted = children ?? io.env.STAFETT_DEMO_CHILDREN;
    if (!environment.STAFETT_DEMO) {
      io.err('This installation is not a demo. Set STAFETT_DEMO=1 where there are no real people.');
      return 1;
    }
    // Losing the last moments of a load to a power cut costs nothing: a broken-off load is begun anew.
    process.env.PGOPTIONS = `${process.env.PGOPTIONS ?? ''} -c synchronous_commit=off`.trim();
    const { loadDemo } = await import('./load-demo.js');
    const started = performance.now();
    const clock = new SystemClock();
    const count = await loadDemo({
      environment,
      clock,
      say: io.out,
      ...(wanted && { children: Number(wanted) }),
    });
    const seconds = Math.round((performance.now() - started) / 1_000);
    if (count !== null) io.out(`Loaded the demo: ${count} cases over two years, in ${seconds} s.`);
    return 0;
  },
};
