import type { Clock } from '../common/clock.js';
import { systemContext } from '../common/request-context.js';
import type { DirectoryImportsService } from '../directory/import/directory-imports.service.js';
import { serviceOf, type Town } from './people.js';

/** Two who begin today, and somebody who helps out there until summer. */
const fileOf = (service: string) => `navn;e-post;rolle;tjeneste;til
Synnøve Tangvald;synnove.tangvald@example.no;fagperson;${service};
Abdi Kystgran;abdi.kystgran@example.no;fagperson;${service};
Mari Lyngheim;mari.lyngheim@example.no;fagperson;${service};30.06.2030
`;

/** What the administrator has taken in this morning; a worker carries it out as soon as there is one. */
export async function takeInStaff(
  imports: DirectoryImportsService,
  clock: Clock,
  towns: readonly Town[],
): Promise<void> {
  for (const town of towns) {
    if (!town.administratorId) continue;
    const ctx = {
      ...systemContext(town.id, 'demo', { clock }),
      actor: { kind: 'staff', id: town.administratorId } as const,
      roles: [{ role: 'administrator', serviceId: null }],
    };
    const bytes = Buffer.from(fileOf(serviceOf(town, 'leisure-clubs').name));
    const { id } = await imports.check(ctx, { kind: 'staffImport', bytes, whole: false });
    await imports.begin(ctx, id);
  }
}
