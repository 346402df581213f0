import type { EntitySchema } from 'typeorm';

/** Every entity, for the one data source of a process. */
export const ENTITIES: readonly (Function | EntitySchema)[] = [];
