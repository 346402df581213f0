import { Injectable } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { LOOKS } from './looks.decorator.js';

/** A case or a report in the path, whoever's route it is. */
const OF_A_CASE = /(^|\/)(cases|protection-reports|people)\/:|:caseId\b/;

/** Start-up fails on a route that could show a case without anybody being able to tell afterwards. */
@Injectable()
export class RouteLooks {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const forgotten = this.discovery.getControllers().flatMap(({ metatype }) => this.forgottenIn(metatype));
    if (forgotten.length > 0) throw new Error(`Routes of a case without @Looks: ${forgotten.join(', ')}`);
  }

  private forgottenIn(controller: Function | null | undefined): string[] {
    const prototype = controller?.prototype as Record<string, () => unknown> | undefined;
    if (!controller || !prototype) return [];
    return this.scanner
      .getAllMethodNames(prototype)
      .map((name) => ({ name, handler: prototype[name] as () => unknown }))
      .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
      .filter(({ handler }) => OF_A_CASE.test(pathOf(controller, handler)))
      .filter(
        ({ handler }) => !this.reflector.getAllAndOverride(LOOKS, [handler, controller as () => unknown]),
      )
      .map(({ name }) => `${controller.name}.${name}`);
  }
}

function pathOf(...places: Function[]): string {
  return places.flatMap((place) => Reflect.getMetadata(PATH_METADATA, place) as string | string[]).join('/');
}
