interface Picture {
  name: string;
  path?: string;
  /** The route it is of, where neither the path nor `of` says it by itself. */
  shows?: string;
  of?: (caseId: string) => unknown;
}

export const PICTURES: readonly Picture[];
export const NO_PICTURE: Readonly<Record<string, string>>;
