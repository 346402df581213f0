import { choose, chosen } from './chosen';

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

function isScheme(name: string | null): name is Scheme {
  return SCHEMES.includes(name as Scheme);
}

export function scheme(): Scheme {
  const kept = chosen('stafett-scheme');
  return isScheme(kept) ? kept : 'auto';
}

export function chooseScheme(next: Scheme): void {
  choose('stafett-scheme', next);
  apply();
}

export function startScheme(): void {
  apply();
  paper().addEventListener('change', apply);
}

/** Dark is for screens. */
const paper = () => matchMedia('print');

function apply(): void {
  document.documentElement.dataset.colorScheme = paper().matches ? 'light' : scheme();
}
