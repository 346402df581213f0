import type { EntitySchema } from 'typeorm';
import { GuideVersion } from './guides/guide-version.entity.js';

/** Every entity, for the one data source of a process. */
export const ENTITIES: readonly (Function | EntitySchema)[] = [GuideVersion];
