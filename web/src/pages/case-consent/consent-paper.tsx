import { Alert, Button, Field, Label, Link as DsLink, Select } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { language as languageOfPage } from '../../texts/i18n';
import { caseQuery, childOf } from '../case/case-queries';
import { ConsentText } from '../family/consent-text';
import { consentTextQuery } from '../family/family-queries';
import classes from './consent-paper.module.css';
import { PaperLines } from './paper-lines';

const route = getRouteApi('/frame/cases/$caseId/consent/paper');

/** What is read and signed with a pen, in a language the family reads; whoever was there writes it into the log. */
export default function ConsentPaper() {
  const { t } = useTranslation('panels');
  const { caseId } = route.useParams();
  const { language = languageOfPage(), about } = route.useSearch();
  const navigate = route.useNavigate();
  const { view } = useSuspenseQuery(caseQuery(caseId)).data;
  const { data: text } = useSuspenseQuery(consentTextQuery(language));
  usePageTitle(t('consent.paper.title'));
  const child = childOf(view)?.name;
  const consent = view.consents?.find((one) => one.consentId === about && one.kind === 'consent');
  return (
    <Page
      ground="plain"
      narrow
      back={
        <DsLink asChild>
          <Link to="/cases/$caseId/consent" params={{ caseId }}>
            {t('consent.paper.back')}
          </Link>
        </DsLink>
      }
      heading={t('consent.paper.title')}
      lead={child && t('consent.paper.of', { name: child })}
      tools={<Button onClick={() => window.print()}>{t('consent.paper.print')}</Button>}
    >
      <div className={classes.screen}>
        <p>{t('consent.paper.lead')}</p>
        <Field>
          <Label>{t('consent.language')}</Label>
          <Select
            value={language}
            onChange={({ target }) =>
              void navigate({ search: (before) => ({ ...before, language: target.value }), replace: true })
            }
          >
            {text.languages.map((one) => (
              <Select.Option key={one.language} value={one.language} lang={one.language} dir={one.direction}>
                {one.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {text.draft && <Alert data-color="warning">{t('consent.draft')}</Alert>}
      </div>
      <ConsentText text={text} service="">
        <PaperLines text={text} consent={consent} />
      </ConsentText>
    </Page>
  );
}
