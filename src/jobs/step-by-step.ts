/** A step that did not come to its end, and why. */
export interface FailedStep {
  step: string;
  error: unknown;
}

/** Does one step after the other, whatever becomes of those before it. */
export class StepByStep {
  readonly failed: FailedStep[] = [];

  /** @returns undefined where the step failed */
  async step<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.failed.push({ step: name, error });
      return undefined;
    }
  }
}
