const PATIENCE_MS = 8_000;

/**
 * Ends the process in order: on SIGTERM, SIGINT, or when the process that started it is gone. What does not finish
 * within 8 seconds is cut off, because a queue's close waits for ever.
 */
export function endInOrder(close: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
}

/** Tells the process that started this one (if it listens) that the work has begun, and where. */
export function announce(message: { ready: true; url?: string }): void {
  process.send?.(message);
}

const OPERATOR_CAN_MEND = ['EnvironmentError', 'DataFileError', 'QueueServerError', 'UnknownCalendarError'];

/** A start that failed says why in words, without a stack for what the operator can mend. */
export function failStart(error: unknown): never {
  process.stderr.write(`${inWords(error)}\n`);
  process.exit(1);
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `PORT: ${port} at ${address} is taken by another program (${code}): end it, or give another PORT`;
  if (code === 'EACCES' && port !== undefined)
    return `PORT: ${port} may not be used by this account (${code})`;
  return OPERATOR_CAN_MEND.includes(error.name) ? error.message : (error.stack ?? error.message);
}
