import { useMedia } from '../../blocks/use-media';

/** Whether there is room for cards only, and not for a table. */
export const useNarrow = (): boolean => useMedia('(width <= 47.5em)', { phone: true });
