import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { GuidesService } from '../guides/guides.service.js';
import { type Instrument, loadInstruments } from './instruments/instrument.js';
import { instrumentOfScale } from './instruments/own-scale.js';

type Instruments = ReadonlyMap<string, Instrument>;

/** What can be measured with: the instruments of the installation, and the scales of a guide or a municipality. */
@Injectable()
export class InstrumentsService {
  private readonly shipped = loadInstruments();

  constructor(private readonly guides: GuidesService) {}

  /** Of the guides in force in the municipality, by id. */
  async ofMunicipality(ctx: RequestContext): Promise<Instruments> {
    const inForce = await this.guides.inForce(ctx);
    return this.with(inForce.flatMap(({ guide }) => guide.scales));
  }

  /** Of the version of a guide that a case is pinned to, by id. @throws GUIDE.NOT_FOUND */
  async ofGuide(ctx: RequestContext, guide: string, version: number): Promise<Instruments> {
    const { scales } = await this.guides.load(ctx, guide, version);
    return this.with(scales);
  }

  /** The version of the guide that a case is pinned to. @throws GUIDE.NOT_FOUND */
  guideOf(ctx: RequestContext, { guideId, guideVersion }: { guideId: string; guideVersion: number }) {
    return this.guides.load(ctx, guideId, guideVersion);
  }

  private with(scales: readonly Parameters<typeof instrumentOfScale>[0][]): Instruments {
    return new Map([
      ...scales.map((scale) => [scale.id, instrumentOfScale(scale)] as const),
      ...this.shipped,
    ]);
  }
}
