import { useMedia } from './use-media';

/** Whether the page is as narrow as a phone: one column, and panels that fold. */
export const usePhone = (): boolean => useMedia('(width <= 40em)', { phone: true });
