import { useTranslation } from 'react-i18next';
import { languageOf, said, type Words } from '../words/said';
import { LevelMark } from './level-mark';

interface Level {
  /** Its place in the model, 0–3. */
  level: number;
  /** What the guide calls it for short. */
  mark: string;
  name: Words;
}

/** The mark of a level that nothing beside it names: the guide's name for it is heard, in the language it stands in. */
export function LevelOf({ level: { level, mark, name }, size }: { level: Level; size?: number }) {
  const { i18n } = useTranslation();
  return (
    <LevelMark
      canonical={level}
      label={mark}
      name={said(name, i18n.language)}
      lang={languageOf(name, i18n.language)}
      size={size}
    />
  );
}
