import { Label } from '@digdir/designsystemet-react';
import { type Ref, useId, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './guide-editor.module.css';
import { type GuideMistake, placeOfLine } from './guide-text';

export interface GuideEditorHandle {
  /** Marks the line and takes focus there. */
  goTo(line: number, column: number): void;
}

interface GuideEditorProps {
  ref: Ref<GuideEditorHandle>;
  text: string;
  mistakes: readonly GuideMistake[];
  onChange: (text: string) => void;
}

const LINE_HEIGHT = 20;

/** The text with its line numbers; lines that are wrong are marked in colour, by a sign, and to a screen reader. */
export function GuideEditor({ ref, text, mistakes, onChange }: GuideEditorProps) {
  const { t } = useTranslation('administration');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    goTo(line, column) {
      const { start, end } = placeOfLine(text, line);
      area.current?.focus({ preventScroll: true });
      area.current?.setSelectionRange(Math.min(start + column - 1, end), end);
      box.current?.scrollTo({ top: Math.max(0, (line - 4) * LINE_HEIGHT) });
      box.current?.scrollIntoView({ block: 'nearest' });
    },
  }));
  const wrong = new Set(mistakes.map(({ line }) => line));
  const lines = text.split('\n');
  return (
    <div>
      <Label htmlFor={id}>{t('guides.text')}</Label>
      <div ref={box} className={styles.box}>
        <div className={styles.numbers} aria-hidden>
          {lines.map((_, index) => (
            <span key={index} className={wrong.has(index + 1) ? styles.wrong : undefined}>
              {wrong.has(index + 1) ? `▲ ${index + 1}` : index + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={area}
          id={id}
          className={styles.text}
          rows={Math.max(12, lines.length)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          aria-invalid={mistakes.length > 0}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
    </div>
  );
}
