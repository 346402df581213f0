import type { Chance } from './chance.js';
import { syntheticNationalId } from './national-id.js';
import type { Names } from './names.js';
import type { Child, Guardian } from './people.js';

type Sex = 'female' | 'male';

export interface ChildWanted {
  kind: Child['kind'];
  /** 'YYYY-MM-DD'; null before birth. */
  birthDate: string | null;
  inCare: boolean;
}

/** Invents children with their guardians; no two get the same national id. */
export class Families {
  private readonly made: FamilyChild[] = [];

  constructor(
    private readonly names: Names,
    private readonly given = new Map<string, number>(),
  ) {}

  /** A municipality knows nobody of another: no siblings live there, but its national ids are taken. */
  ofAnotherTown(): Families {
    return new Families(this.names, this.given);
  }

  /** @param today for how old parents are when the child is not born */
  child({ kind, birthDate, inCare }: ChildWanted, chance: Chance, today: string): Child {
    const sex: Sex = chance.happens(0.5) ? 'female' : 'male';
    const siblings = chance.happens(0.08) ? this.couldBeSibling(birthDate ?? today, chance) : undefined;
    const language = siblings?.language ?? this.names.language(chance);
    const family = siblings?.family ?? this.names.family(chance);
    const child: FamilyChild = {
      id: '',
      language,
      family,
      name: kind === 'unborn' ? `Ufødt ${family}` : `${this.names.given(chance, language, sex)} ${family}`,
      kind,
      birthDate,
      nationalId: kind === 'identified' && birthDate ? this.nationalId(birthDate, sex, chance) : null,
      sex,
      inCare,
      guardians: siblings?.guardians ?? this.guardians(birthDate ?? today, language, family, kind, chance),
    };
    this.made.push(child);
    return child;
  }

  private guardians(
    birth: string,
    language: string,
    family: string,
    kind: Child['kind'],
    chance: Chance,
  ): Guardian[] {
    const mother = this.guardian(birth, language, family, 'female', chance);
    if (kind === 'unborn' || chance.happens(0.18)) return [mother];
    const otherName = chance.happens(0.35) ? this.names.family(chance) : family;
    return [mother, this.guardian(birth, language, otherName, 'male', chance)];
  }

  private guardian(birth: string, language: string, family: string, sex: Sex, chance: Chance): Guardian {
    const birthDate = `${Number(birth.slice(0, 4)) - chance.whole(22, 40)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
    const name = `${this.names.given(chance, language, sex)} ${family}`;
    return { id: '', name, birthDate, nationalId: this.nationalId(birthDate, sex, chance) };
  }

  private nationalId(birthDate: string, sex: Sex, chance: Chance): string {
    const key = `${birthDate}/${sex}`;
    const place = this.given.get(key) ?? 0;
    this.given.set(key, place + 1);
    return syntheticNationalId(birthDate, sex, place, chance.happens(0.1) ? 'dolly' : 'tenor');
  }

  private couldBeSibling(birth: string, chance: Chance): FamilyChild | undefined {
    const year = Number(birth.slice(0, 4));
    const fitting = this.made.filter(
      (one) =>
        one.guardians.every(({ birthDate }) => year - Number(birthDate.slice(0, 4)) >= 20) &&
        one.birthDate !== null &&
        Math.abs(year - Number(one.birthDate.slice(0, 4))) >= 2,
    );
    return fitting.length > 0 ? chance.oneOf(fitting) : undefined;
  }
}

interface FamilyChild extends Child {
  language: string;
  family: string;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
