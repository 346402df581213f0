import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published version of a guide. Never changed: cases are pinned to it. */
@Entity('guide_version')
export class GuideVersion {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('text', { name: 'guide_id' })
  guide!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** The YAML as it was handed in, comments included. */
  @Column('text')
  source!: string;

  @Column('jsonb')
  parsed!: unknown;

  @Column('timestamptz', { name: 'published_at', default: () => 'now()' })
  publishedAt!: Date;

  /** Principal in text: `staff:<id>`, `system:<name>`. */
  @Column('text', { name: 'published_by' })
  publishedBy!: string;
}
