import { createHmac } from 'node:crypto';
import type { MasterKeys, WrappedKey } from './master-keys.js';
import { seal, unseal } from './sealed-bytes.js';

/** Sealed with a key of its own, so that one person can be erased alone. */
export interface SealedWithKey extends WrappedKey {
  sealed: Buffer;
}

const PART_BYTES = 16;

/** National ids and names: sealed to be read, and hashed with a key to be found without being read. */
export class PersonSealing {
  private readonly idKey: Buffer;
  private readonly nameKey: Buffer;

  constructor(private readonly masterKeys: MasterKeys) {
    this.idKey = masterKeys.lasting('blind-index/national-id');
    this.nameKey = masterKeys.lasting('blind-index/name');
  }

  /** A number and a name open only as those of the person they were sealed for. */
  sealNationalId(personId: string, nationalId: string): SealedWithKey {
    return this.sealText(nationalId, placeOfNationalId(personId));
  }

  /** @throws SealBroken */
  openNationalId(personId: string, sealed: SealedWithKey): string {
    return this.openText(sealed, placeOfNationalId(personId));
  }

  /** A name belongs to the service that wrote it. */
  sealName(personId: string, serviceId: string, name: string): SealedWithKey {
    return this.sealText(name, placeOfName(personId, serviceId));
  }

  /** @throws SealBroken */
  openName(personId: string, serviceId: string, sealed: SealedWithKey): string {
    return this.openText(sealed, placeOfName(personId, serviceId));
  }

  /** The same for the same national id (eleven digits) in the whole installation. */
  hashNationalId(nationalId: string): Buffer {
    return createHmac('sha256', this.idKey).update(nationalId).digest();
  }

  /** One hash a part of the name, each once. Two services have different hashes for the same name. */
  hashNameParts(serviceId: string, name: string): Buffer[] {
    return partsOf(name).map((part) =>
      createHmac('sha256', this.nameKey).update(`${serviceId} ${part}`).digest().subarray(0, PART_BYTES),
    );
  }

  private sealText(text: string, place: string): SealedWithKey {
    const { key, ...wrapped } = this.masterKeys.newKey(place);
    return { sealed: seal(key, Buffer.from(text), place), ...wrapped };
  }

  private openText({ sealed, ...wrapped }: SealedWithKey, place: string): string {
    return unseal(this.masterKeys.unwrap(wrapped, place), sealed, place).toString();
  }
}

export const placeOfNationalId = (personId: string) => `person ${personId} national id`;
export const placeOfName = (personId: string, serviceId: string) => `person ${personId} name ${serviceId}`;

/** "Åse-Marie  O'Brien" is found by åse, marie, o and brien, however it was typed. */
function partsOf(name: string): string[] {
  const parts = name
    .normalize('NFKC')
    .toLocaleLowerCase('nb')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return [...new Set(parts.filter((part) => part !== ''))];
}
