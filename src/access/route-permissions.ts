import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION, PUBLIC } from './permission.decorator.js';
import { lineOf } from './policy-routes.js';

/**
 * Start-up fails on a route that nobody decided about, and on one that is decided otherwise than the policy says
 * (src/access/policy-actions.ts): a forgotten line would be an open door.
 */
@Injectable()
export class RoutePermissions {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const routes = this.routes();
    const open = routes.filter(({ says }) => says === undefined).map(({ handler }) => handler);
    if (open.length > 0) throw new Error(`Routes without @Permission or @Public: ${open.join(', ')}`);
    const others = routes.filter(({ route, says }) => lineOf(route) !== says);
    if (others.length === 0) return;
    const named = others.map(({ route, says }) => `${route} (${says})`).join(', ');
    throw new Error(`Routes without their line in src/access/policy-actions.ts: ${named}`);
  }

  /** Every route there is, and what is declared on it. */
  routes(): { route: string; handler: string; says: string | undefined }[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, () => unknown> | undefined;
      if (!metatype || !prototype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name] as () => unknown }))
        .filter(({ handler }) => handler && Reflect.hasMetadata(METHOD_METADATA, handler))
        .flatMap(({ name, handler }) =>
          routesOf(metatype, handler).map((route) => ({
            route,
            handler: `${metatype.name}.${name}`,
            says: this.said([handler, metatype]),
          })),
        );
    });
  }

  private said(places: Parameters<Reflector['getAllAndOverride']>[1]): string | undefined {
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return 'anybody';
    return this.reflector.getAllAndOverride<string | undefined>(PERMISSION, places);
  }
}

function routesOf(controller: Function, handler: () => unknown): string[] {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const pathsOf = (place: object) => [Reflect.getMetadata(PATH_METADATA, place) as string | string[]].flat();
  return pathsOf(controller).flatMap((base) =>
    pathsOf(handler).map((path) => {
      const parts = [base, path].map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean);
      return `${method} /${parts.join('/')}`;
    }),
  );
}
