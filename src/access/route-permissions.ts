import { Injectable } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION, PUBLIC } from './permission.decorator.js';

/** Start-up fails on a route that nobody decided about: a forgotten line would be an open door. */
@Injectable()
export class RoutePermissions {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.undecided();
    if (open.length > 0) throw new Error(`Routes without @Permission or @Public: ${open.join(', ')}`);
  }

  private undecided(): string[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, () => unknown> | undefined;
      if (!metatype || !prototype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name] }))
        .filter(({ handler }) => handler && Reflect.hasMetadata(METHOD_METADATA, handler))
        .filter(({ handler }) => !this.decided([handler as () => unknown, metatype]))
        .map(({ name }) => `${metatype.name}.${name}`);
    });
  }

  private decided(places: Parameters<Reflector['getAllAndOverride']>[1]): boolean {
    return [PERMISSION, PUBLIC].some(
      (key) => this.reflector.getAllAndOverride<unknown>(key, places) !== undefined,
    );
  }
}
