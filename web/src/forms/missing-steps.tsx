import { List } from '@digdir/designsystemet-react';

/** The steps of the guide that are not ticked off yet, each in the guide's words. */
export function MissingSteps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <List.Unordered>
      {steps.map((step) => (
        <List.Item key={step}>{step}</List.Item>
      ))}
    </List.Unordered>
  );
}
