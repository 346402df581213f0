import { v5, v7 } from 'uuid';

/** A new identifier, uuid v7: ordered by time, so indexes grow at one end. Made outside `workflows/`. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** An id as the database writes it, so that it compares as text; null for what is none. */
export function readId(value: unknown): string | null {
  return isId(value) ? value.toLowerCase() : null;
}

/** The id of a service follows from what the files of the municipality call it. */
export function serviceIdOf(municipalityId: string, key: string): string {
  return v5(`service ${key}`, municipalityId);
}
