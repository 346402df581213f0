import styles from './icon.module.css';

/** Line drawings on 24 × 24, beside words that say the same. */
const PATHS = {
  plus: 'M12 5v14M5 12h14',
  copy: 'M9 8h11v12H9zM15 8V4H4v12h5',
  dots: 'M12 5.5a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6zM12 12.8a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6zM12 20.1a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6z',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 14h10v6H7z',
  pencil: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  phone: 'M6 4h3l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14.5c2 .8 3.2 2.6 3.5 5.5',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  scale: 'M4 18h16M6 18v-4M12 18V9M18 18V5',
  stairs: 'M4 19h5v-5h5V9h6V4',
  up: 'M12 20V4M6 10l6-6 6 6',
  goal: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12v.01',
  check: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.5l3 3 5-6',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5',
  consent: 'M6 3h9l4 4v14H6zM14 3v5h5M9 15l2 2 4-5',
  baton: 'M4 17.5 17.5 4l2.5 2.5L6.5 20zM8.5 13l2.5 2.5M13 8.5l2.5 2.5',
  speech: 'M4 5h16v11h-9l-4 4v-4H4z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  file: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h6M9 16.5h6',
  folder: 'M3 6h6l2 2h10v11H3z',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3',
  dot: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden className={styles.icon}>
      <path d={PATHS[name]} />
    </svg>
  );
}
