/** The same request has the same key, however often it is sent: a second press, or a try after a lost answer, is one. */
export class RequestKey {
  private last = { request: '', key: '' };

  /** @param request all that it says; what was changed in between is another request */
  of(request: unknown): string {
    const said = JSON.stringify(request);
    if (this.last.request !== said) this.last = { request: said, key: crypto.randomUUID() };
    return this.last.key;
  }

  /** It is done: the same said once more is meant once more. */
  forget(): void {
    this.last = { request: '', key: '' };
  }
}
