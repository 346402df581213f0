import { Alert, Button, Checkbox, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { dayOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { lastDay } from './last-day';
import { ReadConsent, type ShownText } from './read-consent';
import { Trouble } from './trouble';
import { useFamily } from './use-family';

const MONTHS = [3, 6, 12] as const;
const LONGEST = 12;

/** What one says yes to, in a language one reads; then the yes. */
export default function Consent() {
  const { t } = useTranslation('family');
  const { serviceId } = useParams({ strict: false }) as { serviceId: string };
  const { page } = useFamily();
  usePageTitle(t('consent.title'));
  const wanted = page.withoutConsent.find(({ service }) => service.id === serviceId);
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
        <ReadConsent service={name}>
          {(shown) => <GiveForm serviceId={serviceId} kinds={wanted.kinds} shown={shown} />}
        </ReadConsent>
      ) : (
        <Alert data-color="info">{t('consent.gone', { service: name })}</Alert>
      )}
    </Page>
  );
}

/** A word of the text that was read, in its language. */
const inTheirs = (words: unknown, name: string): string | undefined =>
  (words as Record<string, string | undefined> | undefined)?.[name];

interface GiveFormProps {
  serviceId: string;
  kinds: string[];
  shown: ShownText;
}

function GiveForm({ serviceId, kinds, shown }: GiveFormProps) {
  const { t } = useTranslation('family');
  const dates = useDates();
  const navigate = useNavigate();
  const { caseId, page, say, sending } = useFamily();
  const [chosen, setChosen] = useState<string[]>(kinds);
  const [months, setMonths] = useState<number>(LONGEST);
  const [isMissing, setMissing] = useState(false);
  // One yes, however often it is pressed.
  const [consentId] = useState(() => crypto.randomUUID());
  const { me } = page;
  const send = async () => {
    const today = dayOf(dates.now);
    await say({
      type: 'CONSENT_GIVEN',
      facts: {
        consentId,
        services: [serviceId],
        kinds: chosen,
        givenBy: [{ role: me.speaksAs, personId: me.personId }],
        how: 'idPorten',
        validFrom: today,
        // The longest is what the guide and the child's age allow, which the case knows.
        ...(months < LONGEST && { validUntil: lastDay(today, months) }),
        shown: { text: shown.text, version: shown.version, language: shown.language },
      },
      texts: {},
    });
    await navigate({ to: '/family/$caseId', params: { caseId } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen.length === 0);
    if (chosen.length > 0) void send().catch(() => undefined);
    else document.getElementById('kind-0')?.focus();
  };
  return (
    <form noValidate className={classes.form} onSubmit={submit}>
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
              setChosen(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))
            }
          />
        ))}
        {isMissing && <ValidationMessage>{t('consent.chooseKind')}</ValidationMessage>}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('consent.howLong')}</Fieldset.Legend>
        {MONTHS.map((count) => (
          <Radio
            key={count}
            name="months"
            value={String(count)}
            label={t(`consent.months${count}`)}
            checked={months === count}
            onChange={() => setMonths(count)}
          />
        ))}
      </Fieldset>
      <p lang={shown.language} dir={shown.direction}>
        {inTheirs(shown.words, 'statement')}
      </p>
      <Trouble error={sending.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={sending.isPending}>
          {t('consent.sayYes')}
        </Button>
        <Button asChild variant="tertiary">
          <Link to="/family/$caseId" params={{ caseId }}>
            {t('form.cancel')}
          </Link>
        </Button>
      </div>
    </form>
  );
}
