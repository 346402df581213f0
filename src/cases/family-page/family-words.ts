import type { CaseContext } from '../../../workflows/case-context.js';
import { keptEntriesOf } from '../../../workflows/projections/kept-entries.js';
import type { Situation } from '../apply-event/decide.js';
import { numberForFamily, passedOver } from '../asides.js';
import type { FamilyEntry } from './family-entries.js';
import type { FamilyPersonDto, FamilyQuestionDto, FamilyWordDto, OwnWordDto } from './family-page.dto.js';

/** Who is who, as the reader is told. */
export interface Named {
  staff(id: string): string | null;
  person(id: string): string | null;
}

/** From 12 on, a young person's own reasons are respected (bti.md, "Roles"). */
const KEEPS_OWN_HEALTH_FROM = 12;
/** What somebody of the family writes by them is theirs; the rest is told elsewhere on the page. */
const OWN: Readonly<Record<string, string>> = {
  NOTE_WRITTEN: 'note',
  BRIGHT_SPOT_WRITTEN: 'brightSpot',
  FAMILY_ASKED: 'words',
  ENTRY_CORRECTED: 'correction',
  CONSENT_WITHDRAWN: 'reason',
  CONSENT_REFUSED: 'reason',
  GUARDIAN_OBJECTED: 'reason',
};

/** Numbers and texts of what was said, in the numbers that the family knows. */
export class FamilyWords {
  private readonly over;
  private readonly newestFirst: readonly FamilyEntry[];

  constructor(
    private readonly snapshotContext: CaseContext,
    private readonly situation: Pick<Situation, 'at' | 'family'>,
    entries: ReadonlyMap<number, FamilyEntry>,
    private readonly names: Named,
  ) {
    this.over = passedOver(snapshotContext, situation.at.actor);
    this.newestFirst = [...entries.values()].sort((one, other) => other.number - one.number);
  }

  brightSpots(): FamilyWordDto[] {
    return this.newestFirst
      .filter(({ type }) => type === 'BRIGHT_SPOT_WRITTEN')
      .map((one) => this.word(one, one.texts.brightSpot ?? ''))
      .filter(({ text }) => text !== '')
      .slice(0, 20);
  }

  own(): OwnWordDto[] {
    const { actor, subject } = this.situation.at;
    const decides = this.situation.family.childId === actor.id && (subject.age ?? 0) >= KEEPS_OWN_HEALTH_FROM;
    const kept = keptEntriesOf(this.snapshotContext);
    return this.newestFirst
      .filter(({ actorKind, actorId }) => actorKind === 'person' && actorId === actor.id)
      .flatMap((one): OwnWordDto[] => {
        const text = one.texts[OWN[one.type] ?? ''];
        if (!text) return [];
        const isKept = ({ personId }: FamilyPersonDto) =>
          kept.some(({ entry, principal }) => entry === one.number && principal === `person:${personId}`);
        const others = this.others();
        return [
          {
            ...this.word(one, text),
            type: one.type,
            seenBy: others.filter((other) => !isKept(other)),
            keptFrom: others.filter(isKept),
            mayKeep: decides && (one.kinds?.includes('health') ?? false) && !others.some(isKept),
          },
        ];
      });
  }

  questions(): FamilyQuestionDto[] {
    const { asked = {} } = this.snapshotContext;
    const { id } = this.situation.at.actor;
    return this.newestFirst
      .filter(({ type, actorKind, actorId, facts }) =>
        type === 'FAMILY_ASKED' ? (actorKind === 'person' ? actorId : facts.personId) === id : false,
      )
      .map((one) => {
        const answer = this.newestFirst.find(
          ({ type, facts }) => type === 'FAMILY_ANSWERED' && facts.entry === one.number,
        );
        return {
          entry: this.shown(one.number),
          wish: String(one.facts.wish),
          at: one.at,
          text: one.texts.words ?? null,
          waits: String(one.number) in asked,
          ...(answer && { answer: this.word(answer, answer.texts.answer ?? '') }),
        };
      });
  }

  private word({ number, at, actorKind, actorId }: FamilyEntry, text: string): FamilyWordDto {
    const isMe = actorKind === 'person' && actorId === this.situation.at.actor.id;
    const by = isMe ? 'you' : actorKind === 'person' ? 'family' : 'staff';
    const name = actorKind === 'person' ? this.names.person(actorId) : this.names.staff(actorId);
    return { entry: this.shown(number), at, by, name: isMe ? null : name, text };
  }

  private others(): FamilyPersonDto[] {
    const { actor, today } = this.situation.at;
    return this.snapshotContext.family
      .filter(({ personId, until = today }) => personId !== actor.id && until >= today)
      .map(({ personId, relation }) => ({ personId, relation, name: this.names.person(personId) }));
  }

  private shown(number: number): number {
    return numberForFamily(number, this.over);
  }
}
