import classes from './baton-sign.module.css';

/** The product's mark: a relay baton. Decoration beside the name. */
export function BatonSign({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className={classes.sign}>
      <g transform="rotate(-35 12 12)">
        <rect x="2" y="8.5" width="20" height="7" rx="3.5" className={classes.wood} />
        <rect x="7.2" y="8.5" width="2.2" height="7" className={classes.band} />
        <rect x="14.6" y="8.5" width="2.2" height="7" className={classes.band} />
      </g>
    </svg>
  );
}
