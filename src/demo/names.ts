import { z } from 'zod';
import type { Chance } from './chance.js';
import { readDemoFile } from './demo-file.js';

const words = z.array(z.string().min(1)).min(1);

const namesSchema = z.strictObject({
  id: z.literal('names'),
  given: z
    .array(z.strictObject({ language: z.string(), weight: z.number(), girls: words, boys: words }))
    .min(1),
  family: words,
});

type Sex = 'female' | 'male';

/** Invented names; the given ones of a family come from one language. */
export class Names {
  private constructor(private readonly lists: z.output<typeof namesSchema>) {}

  /** @throws DataFileError naming file and line */
  static load(): Names {
    return new Names(readDemoFile('names.yaml', namesSchema));
  }

  language(chance: Chance): string {
    return chance.weighted(this.lists.given, ({ weight }) => weight).language;
  }

  given(chance: Chance, language: string, sex: Sex): string {
    const list = this.lists.given.find((one) => one.language === language) ?? this.lists.given[0]!;
    return chance.oneOf(sex === 'female' ? list.girls : list.boys);
  }

  family(chance: Chance): string {
    return chance.oneOf(this.lists.family);
  }

  adult(chance: Chance): string {
    const sex = chance.happens(0.75) ? 'female' : 'male';
    return `${this.given(chance, this.language(chance), sex)} ${this.family(chance)}`;
  }
}
