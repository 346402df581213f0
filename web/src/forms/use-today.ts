import { dayOf } from '../words/dates';
import { useNow } from '../words/now';

/** yyyy-mm-dd in Norway. */
export const useToday = (): string => dayOf(useNow());
