import { z } from 'zod';

/** The intent of an outbox row that tells somebody that there is something to do. */
export const NOTIFY = 'principal.notify';

/** What such a row holds: ids and codes. */
export const noticeSchema = z.looseObject({
  /** `staff:<id>`, `person:<id>`, `leader:<serviceId>`, `service:<serviceId>` or `unit:coordinating`. */
  to: z.string().regex(/^((staff|person|leader|service):[0-9a-f-]{36}|unit:coordinating)$/),
  about: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  /** The service whose leader hears instead of somebody who has left. */
  serviceId: z.uuid().optional(),
});

export type Notice = z.infer<typeof noticeSchema>;
