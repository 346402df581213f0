import { useBlocker } from '@tanstack/react-router';

/**
 * In a form of several steps the browser's back button goes one step back, and from the first to where one came from.
 * @param goBack undefined at the first step
 */
export function useStepBack(goBack: (() => void) | undefined): void {
  useBlocker({
    shouldBlockFn: ({ action }) => {
      if (action !== 'BACK' || !goBack) return false;
      goBack();
      return true;
    },
    enableBeforeUnload: false,
  });
}
