import styles from './level-mark.module.css';
import { inText } from './use-width';

/** The forms of the canonical levels 0–3, on a field of 24 by 24. */
export function LevelForm({ canonical }: { canonical: number }) {
  if (canonical <= 0) return <circle className={styles.circle} cx="12" cy="12" r="10.5" />;
  if (canonical === 1) return <rect className={styles.square} x="2" y="2" width="20" height="20" rx="3" />;
  if (canonical === 2)
    return <path className={styles.diamond} d="M12 0.9 23.1 12 12 23.1 0.9 12Z" strokeLinejoin="round" />;
  return <path className={styles.hexagon} d="M6.6 2h10.8L23 12l-5.6 10H6.6L1 12Z" strokeLinejoin="round" />;
}

export interface LevelMarkProps {
  /** The level's place in the model, 0–3, whatever the municipality calls it and however many levels it has. */
  canonical: number;
  /** What stands inside: the municipality's own number or letter. Default: the canonical number. */
  label?: string;
  /** The level's name, when nothing beside the mark says it. Without it the mark is hidden from screen readers. */
  name?: string;
  /** Of the name, where it is not in the language of the page. */
  lang?: string;
  /** 20–30. */
  size?: number;
}

/** Level 0 a circle, 1 a square, 2 a diamond, 3 a hexagon; the number always inside. */
export function LevelMark({ canonical, label = String(canonical), name, lang, size = 24 }: LevelMarkProps) {
  const spoken = name ? { role: 'img', 'aria-label': name, lang } : { 'aria-hidden': true };
  return (
    <svg className={styles.mark} width={inText(size)} height={inText(size)} viewBox="0 0 24 24" {...spoken}>
      <LevelForm canonical={canonical} />
      <text className={canonical >= 3 ? styles.contrast : styles.number} x="12" y="16.2">
        {label}
      </text>
    </svg>
  );
}
