import {
  Alert,
  Checkbox,
  Field,
  Fieldset,
  Label,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext, useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConsentText } from '../pages/family/consent-text';
import { consentTextQuery } from '../pages/family/family-queries';
import type { ShownText } from '../pages/family/shown-text';
import { inTheirs, shownFacts } from '../pages/family/shown-text';
import { language } from '../texts/i18n';
import classes from './choice-field.module.css';
import type { FieldProps } from './field-props';
import { ReadingLanguage } from './reading-language';
import { type Signed, signedBy, useConsentOfForm, useSigners } from './signers';

/** The text as a whole in the language of who consents, then for each of them: understood, and the name they write. */
export default function Signature({ field, id, label, help, error }: FieldProps) {
  const { t } = useTranslation(['panels', 'forms']);
  const [reads, choose] = useReadingLanguage();
  const { data: text } = useQuery({ ...consentTextQuery(reads), placeholderData: keepPreviousData });
  const { setValue } = useFormContext();
  useEffect(() => {
    if (text) setValue('facts.shown', shownFacts(text));
  }, [text, setValue]);
  const terms = useConsentOfForm();
  if (!text) return null;
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help && <Fieldset.Description>{help}</Fieldset.Description>}
      <div className={classes.column}>
        <Field>
          <Label>{t('consent.language')}</Label>
          <Select value={reads} onChange={({ target }) => choose(target.value)}>
            {text.languages.map((one) => (
              <Select.Option key={one.language} value={one.language} lang={one.language} dir={one.direction}>
                {one.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {text.draft && <Alert data-color="warning">{t('consent.draft')}</Alert>}
        <ConsentText text={text} {...terms}>
          {/* Another text is another thing to say yes to. */}
          <Names key={text.language} path={field.path} id={id} text={text} isFaulty={error !== undefined} />
        </ConsentText>
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

function useReadingLanguage(): [string, (language: string) => void] {
  const beside = useContext(ReadingLanguage);
  const [own, setOwn] = useState<string>(language());
  return beside ? [beside.reads, beside.choose] : [own, setOwn];
}

interface NamesProps {
  path: string;
  id: string;
  text: ShownText;
  isFaulty: boolean;
}

function Names({ path, id, text, isFaulty }: NamesProps) {
  const { t } = useTranslation('forms');
  const signers = useSigners();
  const { setValue } = useFormContext();
  const [signed, setSigned] = useState<Record<string, Signed>>({});
  const value = signedBy(
    signers.map(({ key }) => key),
    signed,
  );
  useEffect(() => setValue(path, value, { shouldDirty: value !== '' }), [path, value, setValue]);
  if (signers.length === 0) return <p id={id}>{t('signature.whoFirst')}</p>;
  const first = signers.find(({ key }) => !signed[key]?.understood || !signed[key].name.trim())?.key;
  return signers.map(({ key, role, name }) => {
    const { understood = false, name: written = '' } = signed[key] ?? {};
    const change = (more: Partial<Signed>) =>
      setSigned((before) => ({ ...before, [key]: { understood, name: written, ...more } }));
    const isFirst = key === first;
    return (
      <div key={key} className={classes.column}>
        <strong>
          {inTheirs(text.givers, role)}
          {name && <bdi>{` ${name}`}</bdi>}
        </strong>
        <Checkbox
          id={isFirst && !understood ? id : undefined}
          value="understood"
          label={inTheirs(text.words, 'statement')}
          checked={understood}
          aria-invalid={(isFaulty && !understood) || undefined}
          onChange={({ target }) => change({ understood: target.checked })}
        />
        <Textfield
          id={isFirst && understood ? id : undefined}
          label={inTheirs(text.words, 'printedName')}
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={written}
          aria-invalid={(isFaulty && !written.trim()) || undefined}
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
    );
  });
}
