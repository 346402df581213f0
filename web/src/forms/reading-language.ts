import { createContext } from 'react';

/** In which language the family reads what it is asked, where the page beside the form lets one choose it. */
export const ReadingLanguage = createContext<{ reads: string; choose(language: string): void } | null>(null);
