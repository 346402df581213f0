import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './identity/session-cookie.js';

const PATH = 'api/docs';
/** On the request by which we read the page ourselves. */
const LEARNING = 'x-learning-styles';

/** The page draws its symbols out of sight with a style on the element, which no policy of ours lets through. */
const SYMBOLS = 'body > svg { position: absolute; width: 0; height: 0 }';

/** The pages about the API: /api/docs for people, /api/openapi.json for programs. */
export class ApiDocumentation {
  private learned: Promise<void> | undefined;
  private hashes: readonly string[] = [];

  /** Hashes of the styles that stand in the page itself, for its policy; none for any other path. */
  readonly stylesOf = (path: string): readonly string[] => (isPage(path) ? this.hashes : []);

  setUp(app: NestFastifyApplication): void {
    SwaggerModule.setup(PATH, app, () => openApi(app), {
      jsonDocumentUrl: 'api/openapi.json',
      customCss: SYMBOLS,
    });
  }

  /** Describing all routes takes a while and some memory, so it waits for somebody who wants to read it. */
  learnStylesAtFirstVisit(app: NestFastifyApplication, server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => {
      if (!isPage(request.url) || request.headers[LEARNING]) return;
      this.learned ??= this.learnStyles(app);
      await this.learned;
    });
  }

  private async learnStyles(app: NestFastifyApplication): Promise<void> {
    const { body } = await app.inject({ method: 'GET', url: `/${PATH}`, headers: { [LEARNING]: '1' } });
    this.hashes = [...body.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, style = '']) => `sha256-${createHash('sha256').update(style).digest('base64')}`,
    );
  }
}

const isPage = (url: string): boolean => url.split('?')[0]?.replace(/\/$/, '') === `/${PATH}`;

export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Stafett')
    .setDescription(
      'Case workflow for BTI (Bedre Tverrfaglig Innsats). Errors are problem documents (RFC 9457) with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE })
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'For other systems only' })
    .build();
  return eitherWay(SwaggerModule.createDocument(app, settings));
}

/** What asks for a login takes a session, or the token of a system whose scope allows it. */
function eitherWay(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { security?: Record<string, string[]>[] }[]) {
      if (operation.security?.some((one) => 'bearer' in one))
        operation.security = [{ [SESSION_COOKIE]: [] }, { bearer: [] }];
    }
  }
  return document;
}
