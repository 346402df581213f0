import { Alert, Checkbox, Fieldset, Radio, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { dayOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import { BackLink } from './back-link';
import { ConsentTerms } from './consent-terms';
import classes from './family.module.css';
import { type FamilyPage, servicesQuery } from './family-queries';
import { lastDay } from './last-day';
import { ReadConsent } from './read-consent';
import type { ShownText } from './shown-text';
import { inTheirs, shownFacts, Statement } from './shown-text';
import { type Saying, useFamily } from './use-family';
import { YesOrNo } from './yes-or-no';

const MONTHS = [3, 6, 12] as const;
const LONGEST = 12;

/** What one says yes to, in a language one reads; then the yes. */
export default function Consent() {
  const { t } = useTranslation('family');
  const { serviceId } = useParams({ strict: false }) as { serviceId: string };
  usePageTitle(t('consent.title'));
  const wanted = useWanted(serviceId);
  const name = wanted?.service.name ?? t('somebody');
  return (
    <Page
      ground="plain"
      narrow
      heading={t('consent.title')}
      back={<BackLink />}
      lead={t('consent.to', { service: name })}
    >
      {wanted?.mayGive ? (
        <ReadConsent service={name}>{(shown) => <GiveForm wanted={wanted} shown={shown} />}</ReadConsent>
      ) : (
        <Alert data-color="info">{t('consent.gone', { service: name })}</Alert>
      )}
    </Page>
  );
}

interface Wanted extends Pick<FamilyPage['withoutConsent'][number], 'service' | 'kinds' | 'mayGive'> {
  /** The family thought of it themselves: nobody works with it yet. */
  isOwnWish?: true;
}

/** A service that takes part or was asked, or one that the family itself wants to let in. */
function useWanted(serviceId: string): Wanted | undefined {
  const { page } = useFamily();
  const { data: services } = useSuspenseQuery(servicesQuery);
  const asked = page.withoutConsent.find(({ service }) => service.id === serviceId);
  if (asked) return asked;
  const service = services.find(({ id }) => id === serviceId);
  const { decidesOn: kinds } = page.me;
  const isNew = !page.consents.some(
    ({ status, services: with_ }) => status === 'inForce' && with_.some(({ id }) => id === serviceId),
  );
  return service && isNew ? { service, kinds, mayGive: kinds.length > 0, isOwnWish: true } : undefined;
}

function GiveForm({ wanted, shown }: { wanted: Wanted; shown: ShownText }) {
  const { t } = useTranslation('family');
  const { service, kinds, isOwnWish } = wanted;
  const dates = useDates();
  const navigate = useNavigate();
  const { caseId, page, say, sending } = useFamily();
  const [chosen, setChosen] = useState<string[]>(isOwnWish ? [] : kinds);
  const [months, setMonths] = useState<number>(LONGEST);
  const [isMissing, setMissing] = useState(false);
  const proposed = t('letIn.words', { service: service.name });
  const [wish, setWish] = useState(proposed);
  // One yes, however often it is pressed.
  const [consentId] = useState(() => crypto.randomUUID());
  const { me } = page;
  const today = dayOf(dates.now);
  const until = endOf(today, months, me.yesLastsUntil);
  const given = (): Saying => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId,
      services: [service.id],
      kinds: chosen,
      givenBy: [{ role: me.speaksAs, personId: me.personId }],
      how: 'idPorten',
      validFrom: today,
      // The longest is what the guide and the child's age allow, which the case knows.
      ...(months < LONGEST && { validUntil: until }),
      shown: shownFacts(shown),
    },
    texts: {},
  });
  const send = async () => {
    const words = wish.trim();
    // Whoever drives the case hears of it, and answers: a yes alone lets nobody begin.
    const asks = { type: 'FAMILY_ASKED', facts: { wish: 'answer' }, texts: { words } };
    await say(given(), ...(isOwnWish && words ? [asks] : []));
    await navigate({ to: '/family/$caseId', params: { caseId }, ignoreBlocker: true });
  };
  const yes = () => {
    setMissing(chosen.length === 0);
    if (chosen.length > 0) void send().catch(() => undefined);
    else document.getElementById('kind-0')?.focus();
  };
  return (
    <YesOrNo yes={yes} sending={sending} isWritten={wish !== proposed} caseId={caseId}>
      <Kinds kinds={kinds} shown={shown} chosen={chosen} choose={setChosen} isMissing={isMissing} />
      <HowLong months={months} choose={setMonths} />
      {isOwnWish && <Wish wish={wish} say={setWish} />}
      <ConsentTerms text={shown} service={service.name ?? t('somebody')} kinds={chosen} until={until} />
      <Statement shown={shown} />
    </YesOrNo>
  );
}

/** Never longer than the guide and the child's age let it last. */
function endOf(today: string, months: number, longest: string | null): string {
  const chosen = lastDay(today, months);
  return longest !== null && (months === LONGEST || longest < chosen) ? longest : chosen;
}

function HowLong({ months, choose }: { months: number; choose(months: number): void }) {
  const { t } = useTranslation('family');
  return (
    <Fieldset>
      <Fieldset.Legend>{t('consent.howLong')}</Fieldset.Legend>
      {MONTHS.map((count) => (
        <Radio
          key={count}
          name="months"
          value={String(count)}
          label={t(`consent.months${count}`)}
          checked={months === count}
          onChange={() => choose(count)}
        />
      ))}
    </Fieldset>
  );
}

interface KindsProps {
  kinds: string[];
  shown: ShownText;
  chosen: string[];
  choose(kinds: string[]): void;
  isMissing: boolean;
}

function Kinds({ kinds, shown, chosen, choose, isMissing }: KindsProps) {
  const { t } = useTranslation('family');
  return (
    <Fieldset>
      <Fieldset.Legend>{t('consent.kinds')}</Fieldset.Legend>
      {kinds.map((kind, index) => (
        <Checkbox
          key={kind}
          id={`kind-${index}`}
          value={kind}
          label={inTheirs(shown.kinds, kind) ?? t(`kind.${kind}` as 'kind.school')}
          checked={chosen.includes(kind)}
          onChange={({ target }) =>
            choose(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))
          }
        />
      ))}
      {isMissing && <ValidationMessage>{t('consent.chooseKind')}</ValidationMessage>}
    </Fieldset>
  );
}

function Wish({ wish, say }: { wish: string; say(words: string): void }) {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  const id = useId();
  const holder = page.helpers[0]?.name ?? t('measure.somebody');
  return (
    <label htmlFor={id} className={classes.words}>
      <span className={classes.strong}>{t('letIn.tell', { name: holder })}</span>
      <span className={classes.quiet}>{t('letIn.about')}</span>
      <Textarea id={id} rows={3} dir="auto" value={wish} onChange={({ target }) => say(target.value)} />
    </label>
  );
}
