import { z } from 'zod';

/** The intent of an outbox row that tells somebody that there is something to do. */
export const NOTIFY = 'principal.notify';

/** What such a row holds: ids and codes. */
export const noticeSchema = z.looseObject({
  /** `staff:<id>`, `person:<id>`, `leader:<serviceId>`, `service:<serviceId>`, `unit:coordinating` or `role:auditor`. */
  to: z.string().regex(/^((staff|person|leader|service):[0-9a-f-]{36}|unit:coordinating|role:auditor)$/),
  about: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  /** The service whose leader hears instead of somebody who has left. */
  serviceId: z.uuid().optional(),
});

export type Notice = z.infer<typeof noticeSchema>;

/** The intent of a row that tells the holder of a child's open log that somebody else is worried too, and no more. */
export const TELL_OPEN_LOG = 'openLog.notifyHolder';

/** The intent of a row that leaves a service, which has lost its basis, what it must see to. `payload`: serviceId, why. */
export const SHARING_ENDED = 'sharing.ended';
/** The intent of a row that takes that away again. `payload`: serviceId. */
export const SHARING_END_IS_OVER = 'sharing.endIsOver';

/** Whose log it is, only the worker finds out: whoever asked must not. */
export const openLogSchema = z.looseObject({ childId: z.uuid() });
