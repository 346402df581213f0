import type { Clock } from '../common/clock.js';
import type { Environment } from '../config/environment.js';

export interface DemoOptions {
  environment: Environment;
  /** Today is the demo's last day. */
  clock: Clock;
  say(line: string): void;
  /** The same seed and the same last day give the same cases. */
  seed?: string;
  /** Children of the largest municipality; as its file says when unset. */
  children?: number;
}
