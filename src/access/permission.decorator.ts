import { SetMetadata } from '@nestjs/common';
import type { Permission as PermissionName } from './permissions.js';

export const PERMISSION = 'stafett.permission';
export const PUBLIC = 'stafett.public';

/** What the caller's role must allow. Every route has this or {@link Public}; start-up fails otherwise. */
export const Permission = (permission: PermissionName) => SetMetadata(PERMISSION, permission);

/** A route for anybody, logged in or not: health, documentation, the demo's login. */
export const Public = () => SetMetadata(PUBLIC, true);
