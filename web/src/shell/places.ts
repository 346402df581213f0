import type { LinkProps } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';

export type Address = NonNullable<LinkProps['to']>;

export interface Place {
  to: Address;
  label: ParseKeys<'shell'>;
  /** Any of them opens it; the API decides what it shows. */
  roles: readonly string[];
}

/** The top bar's places, in order. */
export const PLACES: readonly Place[] = [];
