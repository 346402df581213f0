import classes from './missing-steps.module.css';

/** The steps of the guide that are not ticked off yet, each in the guide's words. */
export function MissingSteps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <ul className={classes.steps}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ul>
  );
}
