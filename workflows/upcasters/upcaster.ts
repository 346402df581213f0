/** Brings a snapshot of one version of the model to the next. Pure, and from what the snapshot holds alone. */
export interface Upcaster {
  from: number;
  upcast(snapshot: unknown): unknown;
}
