import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { type ChooseAmong, ChooseAmongContext, type ChoosablePerson } from '../../forms/choose-among';
import { useDates } from '../../words/use-dates';
import { type Case, childOf, type Plan, planQuery, servicesQuery } from './case-queries';
import { askedIn } from './consents-of';
import { useEntries } from './entries';
import { speakersFor } from './speakers-for';

interface CaseSourcesProps {
  view: Case;
  /** Whether the form asks for an entry of the log: only then is the log read. */
  withEntries?: boolean;
  /** The referral that the form answers: its service may not read yet what else there is. */
  answers?: string;
  children: ReactNode;
}

/** What the forms of this case choose among. */
export function CaseSources({ view, withEntries = false, answers, children }: CaseSourcesProps) {
  const { t } = useTranslation('case');
  const dates = useDates();
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: plan } = useQuery({ ...planQuery(view.id), enabled: view.content });
  const entries = useEntries(view.id, view.content && withEntries);
  const asked = useOwnAsked(services, view.content ? undefined : answers);
  const among: ChooseAmong = {
    services: services.map(({ id, name }) => ({ value: id, label: name })),
    servicesOfCase: [view.homeService.id, ...(view.participants ?? []).map(({ service }) => service.id)],
    people: peopleOf(view, (relation) => t(`relation.${relation}`)),
    family: (view.family ?? []).map(({ personId, name }) => ({
      value: personId,
      label: name ?? t('withoutName'),
    })),
    speakers: speakersFor(childOf(view), dates.now),
    ...plannedOf(plan),
    consents: (view.consents ?? [])
      .filter(({ status }) => status === 'inForce' || status === 'objected' || status === 'expired')
      .map(({ consentId, kind, kinds, services: covered, validUntil }) => ({
        value: consentId,
        terms: { service: namesOf(covered) || t('ownLog'), kinds },
        label: t(kind === 'consent' ? 'aConsent' : 'aBasis', {
          services: namesOf(covered) || t('ownLog'),
          until: validUntil ? dates.short(validUntil) : t('noEnd'),
        }),
      })),
    askedConsents: askedIn(view).map(({ consentId, kinds, services: about, validUntil }) => ({
      value: consentId,
      terms: { service: namesOf(about) || t('ownLog'), kinds, until: validUntil },
      label: t('anAskedConsent', { services: namesOf(about) || t('ownLog') }),
    })),
    referrals: [
      ...asked,
      ...(view.referrals ?? [])
        .filter(({ status }) => status === 'sent' || status === 'accepted')
        .map(({ referralId, service }) => ({
          value: referralId,
          label: service.name ?? t('withoutName'),
          serviceId: service.id,
        })),
    ],
    entries,
  };
  return <ChooseAmongContext value={among}>{children}</ChooseAmongContext>;
}

const namesOf = (services: readonly { name: string | null }[]): string =>
  services.map(({ name }) => name).join(', ');

/** Whoever is asked and does not read the case answers for a service of their own. */
function useOwnAsked(
  services: readonly { id: string; name: string }[],
  referralId: string | undefined,
): ChooseAmong['referrals'] {
  const { roles } = useSession();
  const serviceId = roles.find((role) => role.serviceId)?.serviceId;
  if (!referralId || !serviceId) return [];
  const name = services.find(({ id }) => id === serviceId)?.name ?? '…';
  return [{ value: referralId, label: name, serviceId }];
}

function plannedOf(plan: Plan | undefined): Pick<ChooseAmong, 'goals' | 'interventions'> {
  return {
    goals: (plan?.goals ?? [])
      .filter(({ status }) => status === 'active')
      .map(({ goalId, texts }) => ({ value: goalId, label: texts.goal ?? '–' })),
    interventions: (plan?.interventions ?? [])
      .filter(({ status }) => status !== 'stopped')
      .map(({ interventionId, texts }) => ({ value: interventionId, label: texts.what ?? '–' })),
  };
}

/** Who takes part, the family and the child: whoever can be responsible for something. */
function peopleOf(view: Case, relationWords: (relation: 'guardian' | 'child') => string): ChoosablePerson[] {
  const members = [view.holder, ...(view.participants ?? [])].filter((one) => one !== null);
  const staff = new Map(members.map((one) => [one.staffId, one]));
  const child = childOf(view) as { id?: string; name: string | null } | null;
  return [
    ...[...staff.values()].map(({ staffId, name, service }) => ({
      value: `staff:${staffId}`,
      label: `${name ?? '–'}, ${service.name ?? '–'}`,
      serviceId: service.id,
    })),
    ...(view.family ?? [])
      .filter(({ relation }) => relation !== 'child')
      .map(({ personId, name }) => ({
        value: `guardian:${personId}`,
        label: `${name ?? '–'}, ${relationWords('guardian')}`,
      })),
    ...(child?.id
      ? [{ value: `child:${child.id}`, label: `${child.name ?? '–'}, ${relationWords('child')}` }]
      : []),
  ];
}
