import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * For what the server would do twice when asked twice: until it has answered, another press does nothing. A button that
 * shows that it is waiting can still be pressed, and the second press of a double click comes before it is drawn anew.
 */
export function useSingleMutation<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
): Omit<UseMutationResult<Data, Error, Variables>, 'mutateAsync'> {
  const isUnderWay = useRef(false);
  const mutation = useMutation<Data, Error, Variables>({
    ...options,
    onSettled: (...settled) => {
      isUnderWay.current = false;
      return options.onSettled?.(...settled);
    },
  });
  return {
    ...mutation,
    mutate: (...asked) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      mutation.mutate(...asked);
    },
  };
}
