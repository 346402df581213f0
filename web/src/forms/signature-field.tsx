import { lazy, Suspense } from 'react';
import type { FieldProps } from './field-props';

const Signature = lazy(() => import('./signature'));

/** Who consents reads, ticks and writes on the device; its texts are fetched when it is asked for. */
export function SignatureField(props: FieldProps) {
  return (
    <Suspense fallback={null}>
      <Signature {...props} />
    </Suspense>
  );
}
