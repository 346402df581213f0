import { ACTIONS, FOR_ANYBODY, type Permission } from './policy-actions.js';

const LINES = new Map<string, Permission | 'anybody'>([
  ...FOR_ANYBODY.map((route) => [route, 'anybody'] as const),
  ...(Object.keys(ACTIONS) as Permission[]).flatMap((permission) =>
    ACTIONS[permission].routes.map((route) => [route, permission] as const),
  ),
]);

/** What the policy says of a route, `METHOD /path`: the action it is, or that it is for anybody; undefined for no line. */
export function lineOf(route: string): Permission | 'anybody' | undefined {
  return LINES.get(route);
}

/** Every route that the policy has a line for. */
export function routesOfPolicy(): readonly string[] {
  return [...LINES.keys()];
}
