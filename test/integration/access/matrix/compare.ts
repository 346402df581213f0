/** Answers to the same question by different ways; where they differ, what was asked and who said what. */
export class Comparison {
  decisions = 0;
  allowed = 0;
  private readonly found: string[] = [];

  /** One decision: every one of the answers must be the same. */
  decide(question: () => string, answers: Readonly<Record<string, boolean | undefined>>): void {
    this.decisions += 1;
    const all = Object.values(answers);
    if (all[0] === true) this.allowed += 1;
    if (all.every((answer) => answer !== undefined && answer === all[0])) return;
    const said = Object.entries(answers).map(([by, answer]) => `${by}: ${answer}`);
    this.found.push(`${question()} (${said.join(', ')})`);
  }

  /** The first of them, and how many there are; empty when all agree. */
  differences(most = 40): string[] {
    const { length } = this.found;
    return length > most ? [...this.found.slice(0, most), `… ${length} in all`] : this.found;
  }
}
