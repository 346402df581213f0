import styles from './baton.module.css';

/** The baton itself, 24 by 24, for use inside another drawing; drawn in `currentColor`. */
export function BatonForm() {
  return (
    <g transform="rotate(-38 12 12)">
      <rect fill="currentColor" x="2.5" y="8" width="19" height="8" rx="4" />
      <path className={styles.bands} d="M9.2 8.6v6.8M14.8 8.6v6.8" />
    </g>
  );
}

/** The sign of the baton: a green disc. `plain` is the baton without its disc, as in the product's mark. */
export function Baton({ size = 36, plain = false }: { size?: number; plain?: boolean }) {
  return (
    <svg
      className={plain ? styles.plain : styles.disc}
      width={size}
      height={size}
      viewBox="0 0 36 36"
      aria-hidden
    >
      {!plain && <circle className={styles.ground} cx="18" cy="18" r="18" />}
      <g transform={plain ? 'scale(1.5)' : 'translate(8.4 8.4) scale(0.8)'}>
        <BatonForm />
      </g>
    </svg>
  );
}
