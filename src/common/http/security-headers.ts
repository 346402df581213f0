import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * What a browser may do with an answer. Nothing comes from elsewhere, nothing inline is run or applied, and nobody shows
 * us in a frame.
 */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
};

const UNUSED_FEATURES = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'display-capture']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What is read as text, and does not say by which signs: a browser would guess. */
const BARE_TEXT = /^(text\/[\w.+-]+|application\/javascript)$/;

/** With the answer to a request that was no request, which no hook sees. */
export const BARE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
} as const;

/** Headers of every answer, errors too. @param stylesOf hashes of the styles that stand in the page of a path */
export function securityHeaders(
  server: FastifyInstance,
  stylesOf: (path: string) => readonly string[],
): void {
  // Once: its plugin for our server reads the whole policy anew with every request.
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...POLICY,
        styleSrc: [
          ...POLICY.styleSrc,
          (request) =>
            stylesOf((request as { url?: string }).url?.split('?')[0] ?? '')
              .map((hash) => `'${hash}'`)
              .join(' '),
        ],
      },
    },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  server.addHook('onRequest', (request, reply, done) =>
    headers(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );
  server.addHook('onSend', (_request, reply, payload, done) => {
    void reply.header('permissions-policy', UNUSED_FEATURES);
    // What is about a child must not stay in a browser or a proxy; what may be kept says so itself.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    const type = String(reply.getHeader('content-type') ?? '');
    if (BARE_TEXT.test(type)) void reply.header('content-type', `${type}; charset=utf-8`);
    done(null, payload);
  });
}
