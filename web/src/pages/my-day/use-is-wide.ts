import { useMedia } from '../../blocks/use-media';

/** Whether there is room for two columns. What comes first on a phone comes first for a keyboard too. */
export const useIsWide = (): boolean => useMedia('(width > 60em)', { phone: false });
