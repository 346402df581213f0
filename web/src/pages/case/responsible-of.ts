import type { Case, Intervention } from './case-queries';

/** Who does an intervention, by name: of staff, of the family, or the child. */
export function responsibleOf(view: Case, { responsible, responsibleName }: Intervention): string {
  const id = responsible.split(':')[1];
  const ofFamily = view.family?.find(({ personId }) => personId === id)?.name;
  const child = (view.child as { id?: string; name?: string | null } | null | undefined) ?? undefined;
  return responsibleName ?? ofFamily ?? (child?.id === id ? child?.name : undefined) ?? '–';
}
