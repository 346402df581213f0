import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FoldingPanel } from '../../blocks/folding-panel';
import { ItemState } from '../../blocks/item-state';
import { NotShared } from '../../blocks/not-shared';
import { PersonMark } from '../../blocks/person-mark';
import { Row, Rows } from '../../blocks/row';
import { useWords } from '../../forms/use-words';
import { dayOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import type { Case } from './case-queries';
import {
  basisOf,
  closedServices,
  consentedOn,
  endingSoon,
  isSoon,
  pendingReferrals,
  withoutPaper,
} from './consents-of';
import { AskedConsents } from './asked-consents';
import { mayStateFamily } from './may-state-family';
import classes from './people-panel.module.css';

type Member = NonNullable<Case['participants']>[number];

/** Who takes part, on which basis and until when; the family; who may not be told, and what one can do instead. */
export function PeoplePanel({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const { t: words } = useTranslation('family');
  const { holder, participants = [], family = [] } = view;
  const others = participants.filter(({ staffId }) => staffId !== holder?.staffId);
  return (
    <FoldingPanel
      heading={t('people.heading')}
      summary={<PeopleSummary view={view} />}
      padded={false}
      id="people"
      action={
        <DsLink asChild>
          <Link to="/cases/$caseId/access" params={{ caseId: view.id }}>
            {t('people.access')}
          </Link>
        </DsLink>
      }
    >
      <Rows>
        {holder && <MemberRow view={view} member={holder} isHolder />}
        {others.map((member) => (
          <MemberRow key={`${member.staffId} ${member.service.id}`} view={view} member={member} />
        ))}
        {family.map(({ personId, name, relation }) => (
          <Row
            key={personId}
            mark={<PersonMark kind="family" name={name ?? ''} />}
            title={<bdi>{name ?? t('people.withoutName')}</bdi>}
            about={<Relation view={view} personId={personId} relation={relation} />}
            action={
              printsFor(view) && (
                <DsLink asChild>
                  <Link to="/cases/$caseId/family/$personId" params={{ caseId: view.id, personId }}>
                    {words('help.print')}
                  </Link>
                </DsLink>
              )
            }
          />
        ))}
        <AskedConsents view={view} />
        <Pending view={view} />
        <Closed view={view} />
      </Rows>
      <Actions view={view} />
    </FoldingPanel>
  );
}

/** Who they are to the child, and when they last said yes to what is shared now. */
function Relation({ view, personId, relation }: { view: Case; personId: string; relation: string }) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const is = t(`people.relation.${relation as 'guardian'}`);
  const since = consentedOn(view, personId);
  return since ? t('people.consented', { is, date: dates.short(since) }) : is;
}

/** Folded: what must be seen to, else how many there are. */
function PeopleSummary({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const dates = useDates();
  const [soon, papers] = [endingSoon(view, dayOf(dates.now)).length, withoutPaper(view).length];
  const { holder, participants = [], family = [] } = view;
  const staff = new Set([holder, ...participants].flatMap((one) => one?.staffId ?? []));
  if (soon > 0) return <ItemState state="today">{t('folded.soon', { count: soon })}</ItemState>;
  if (papers > 0) return <ItemState state="warning">{t('folded.paper', { count: papers })}</ItemState>;
  return t('folded.people', { count: staff.size + family.length });
}

function MemberRow({ view, member, isHolder = false }: { view: Case; member: Member; isHolder?: boolean }) {
  const { t } = useTranslation('panels');
  const name = member.name ?? t('people.left');
  const about = [member.service.name, isHolder && t('people.holder')].filter(Boolean).join(', ');
  return (
    <Row
      mark={<PersonMark kind={isHolder ? 'holder' : 'staff'} name={name} />}
      title={<bdi>{name}</bdi>}
      about={
        <>
          {about}
          <Basis view={view} serviceId={member.service.id} />
        </>
      }
    />
  );
}

/** What lets another service read: until when, and how to renew it before it ends. */
function Basis({ view, serviceId }: { view: Case; serviceId: string }) {
  const { t } = useTranslation(['panels', 'case']);
  const dates = useDates();
  const basis = basisOf(view, serviceId);
  if (!basis) return null;
  const { kind, validUntil, consentId, paperIsMissing } = basis;
  const what = kind === 'consent' ? 'consent' : 'basis';
  const soon = validUntil !== null && isSoon(validUntil, dayOf(dates.now));
  return (
    <div className={classes.basis}>
      {validUntil === null ? (
        <ItemState state="later">{t(`people.${what}.open`)}</ItemState>
      ) : (
        <ItemState state={soon ? 'today' : 'later'} title={dates.full(validUntil)}>
          {soon
            ? t('people.expires', { when: dates.coming(validUntil).toLocaleLowerCase() })
            : t(`people.${what}.until`, { date: dates.short(validUntil) })}
        </ItemState>
      )}
      {soon && may(view, 'CONSENT_EXTENDED') && (
        <DsLink asChild>
          <Link
            to="/cases/$caseId"
            params={{ caseId: view.id }}
            search={{ do: 'CONSENT_EXTENDED', about: consentId }}
            resetScroll={false}
          >
            {t('people.renew')}
          </Link>
        </DsLink>
      )}
      {paperIsMissing && (
        <>
          <ItemState state="warning">{t('people.paperIsMissing')}</ItemState>
          <DsLink asChild>
            <Link to="/cases/$caseId" params={{ caseId: view.id }} hash="files" resetScroll={false}>
              {t('case:paper.add')}
            </Link>
          </DsLink>
        </>
      )}
    </div>
  );
}

function Pending({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  return pendingReferrals(view).map(({ referralId, service, since, named }) => (
    <Row
      key={referralId}
      mark={<PersonMark kind="staff" name={service.name ?? ''} />}
      title={service.name}
      about={t(named ? 'people.referred' : 'people.askedAnonymously', { date: dates.short(since) })}
      when={<ItemState state="later">{t('people.waits')}</ItemState>}
    />
  ));
}

function Closed({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  return closedServices(view).map(({ id, name }) => (
    <Row
      key={id}
      title={<NotShared>{t('people.noConsent', { service: name })}</NotShared>}
      about={
        may(view, 'ADVICE_RECORDED') && (
          <DsLink asChild>
            <Link
              to="/cases/$caseId"
              params={{ caseId: view.id }}
              search={{ do: 'ADVICE_RECORDED' }}
              resetScroll={false}
            >
              {t('people.askAnonymously')}
            </Link>
          </DsLink>
        )
      }
    />
  ));
}

/** Whoever drives an open log hands it on paper to who cannot log in. */
const printsFor = ({ log, relations }: Case): boolean =>
  log === 'opened' && relations.some((one) => one === 'holder' || one === 'author');

const may = (view: Case, type: string): boolean =>
  view.allowedEvents.some((event) => event.type === type && event.ready);

const ACTIONS = ['REFERRAL_SENT', 'CONSENT_ASKED', 'CONSENT_WITHDRAWN', 'CONSENT_REFUSED', 'BASIS_RECORDED'];

function Actions({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const say = useWords();
  const events = view.allowedEvents.filter(({ type, ready }) => ready && ACTIONS.includes(type));
  if (events.length === 0 && !may(view, 'CONSENT_GIVEN') && !mayStateFamily(view)) return null;
  return (
    <div className={classes.actions}>
      <ul>
        {mayStateFamily(view) && (
          <li>
            <DsLink asChild>
              <Link to="/cases/$caseId/family" params={{ caseId: view.id }}>
                {t('people.addFamily')}
              </Link>
            </DsLink>
          </li>
        )}
        {may(view, 'CONSENT_GIVEN') && (
          <li>
            <DsLink asChild>
              <Link to="/cases/$caseId/consent" params={{ caseId: view.id }}>
                {t('people.giveConsent')}
              </Link>
            </DsLink>
          </li>
        )}
        {may(view, 'CONSENT_GIVEN') && (
          <li>
            <DsLink asChild>
              <Link to="/cases/$caseId/consent/paper" params={{ caseId: view.id }} search={{}}>
                {t('people.consentPaper')}
              </Link>
            </DsLink>
          </li>
        )}
        {events.map(({ type, words }) => (
          <li key={type}>
            <DsLink asChild>
              <Link
                to="/cases/$caseId"
                params={{ caseId: view.id }}
                search={{ do: type }}
                resetScroll={false}
              >
                {say(words)}
              </Link>
            </DsLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
