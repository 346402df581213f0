import type { MasterKeys } from './master-keys.js';
import type { SealedWithKey } from './person-sealing.js';
import { seal, unseal } from './sealed-bytes.js';

/** Drafts, each with a key of its own: saving again destroys what was there before. */
export class DraftSealing {
  constructor(private readonly masterKeys: MasterKeys) {}

  seal(author: string, id: string, text: string): SealedWithKey {
    const place = placeOfDraft(author, id);
    const { key, ...wrapped } = this.masterKeys.newKey(place);
    return { sealed: seal(key, Buffer.from(text), place), ...wrapped };
  }

  /** @throws SealBroken */
  open(author: string, id: string, { sealed, ...wrapped }: SealedWithKey): string {
    const place = placeOfDraft(author, id);
    return unseal(this.masterKeys.unwrap(wrapped, place), sealed, place).toString();
  }
}

export const placeOfDraft = (author: string, id: string) => `draft ${id} of ${author}`;
