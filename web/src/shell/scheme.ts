export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEPT = 'stafett-scheme';

function isScheme(name: string | null): name is Scheme {
  return SCHEMES.includes(name as Scheme);
}

export function scheme(): Scheme {
  const kept = localStorage.getItem(KEPT);
  return isScheme(kept) ? kept : 'auto';
}

export function chooseScheme(chosen: Scheme): void {
  localStorage.setItem(KEPT, chosen);
  apply();
}

export function startScheme(): void {
  apply();
  paper.addEventListener('change', apply);
}

/** Dark is for screens. */
const paper = matchMedia('print');

function apply(): void {
  document.documentElement.dataset.colorScheme = paper.matches ? 'light' : scheme();
}
