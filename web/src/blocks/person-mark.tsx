import { initials } from '../words/names';
import { Baton } from './baton';
import styles from './person-mark.module.css';

export interface PersonMarkProps {
  /** holder: the baton · staff: initials in a disc · family: initials in a rounded square. */
  kind: 'holder' | 'staff' | 'family';
  /** Whose initials; the name itself stands beside the mark. */
  name: string;
  size?: number;
}

export function PersonMark({ kind, name, size = 36 }: PersonMarkProps) {
  if (kind === 'holder') return <Baton size={size} />;
  return (
    <span className={`${styles.mark} ${styles[kind]}`} style={{ width: size, height: size }} aria-hidden>
      {initials(name)}
    </span>
  );
}
