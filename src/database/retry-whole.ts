import { setTimeout as wait } from 'node:timers/promises';

const ATTEMPTS = 6;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';

/**
 * Runs a whole transaction again when PostgreSQL chose it as the loser (40001, 40P01), never a part of one.
 * The pause grows and is uneven, so that the same two do not meet again.
 */
export async function retryWhole<Value>(transaction: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= ATTEMPTS || !lostARace(error)) throw error;
      await wait(Math.random() * 5 * 2 ** attempt);
    }
  }
}

function lostARace(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as { code?: string; driverError?: { code?: string } };
  const state = code ?? driverError?.code;
  return state === SERIALIZATION_FAILURE || state === DEADLOCK_DETECTED;
}
