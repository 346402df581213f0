import { useTranslation } from 'react-i18next';

interface OfKind {
  kind: string;
  name: string;
}

/** Services by kind, with what those of the kind do; of a kind that has no words, among the others. */
export function useKindsOfServices() {
  const { t, i18n } = useTranslation('services');
  const known = (kind: string) => (i18n.exists(`services:kind.${kind}`) ? kind : 'other') as 'school';
  const kindOf = ({ kind }: OfKind): string => t(`kind.${known(kind)}`);
  /** Those whose name or kind has the words, the kinds in the order of the alphabet. */
  const sort = <Service extends OfKind>(services: readonly Service[], sought: string) => {
    const words = sought.trim().toLocaleLowerCase();
    const found = services.filter((one) => `${one.name} ${kindOf(one)}`.toLocaleLowerCase().includes(words));
    const kinds = [...Map.groupBy(found, kindOf)].map(([name, inKind]) => ({
      name,
      does: t(`does.${known(inKind[0]!.kind)}`),
      services: inKind,
    }));
    kinds.sort((one, other) => one.name.localeCompare(other.name, i18n.language));
    return { count: found.length, kinds };
  };
  return { sort };
}
