import type pg from 'pg';
import { newId } from '../../../../src/common/ids.js';
import { type RequestContext, systemContext } from '../../../../src/common/request-context.js';
import { AccessRequestsService } from '../../../../src/subject-access/access-requests.service.js';
import { AccessReviewService } from '../../../../src/subject-access/access-review.service.js';
import type { TestApi } from '../../../support/api.js';
import { rightsWorker } from '../../../support/rights-worker.js';
import type { CaseFacts } from './facts.js';
import { severalAtOnce } from './several-at-once.js';
import type { MatrixTown } from './town.js';

type Towns = Readonly<Record<string, MatrixTown>>;

/** Who of the family asks for a copy of what is kept; the mother is given hers. */
const ASKERS = ['mother', 'fosterMother'] as const;
const hasDocuments = ({ level, consent, protection, isStuck }: CaseFacts) =>
  (level === 2 || level === 'closed') && consent === 'inForce' && protection === null && !isStuck;
const hasSharingEnds = ({ consent, protection, isLogOpened }: CaseFacts) =>
  consent === 'withdrawn' && protection === null && isLogOpened;

/** What stands beside the cases: copies that were asked for, what a service is to see to, what people are told of. */
export async function withBelongings(
  api: TestApi,
  superuser: pg.Pool,
  towns: Towns,
  cases: readonly CaseFacts[],
): Promise<CaseFacts[]> {
  const ctxOf = ({ town }: CaseFacts, name: string): RequestContext => {
    const { id, kind } = towns[town]!.of(name);
    return { ...systemContext(towns[town]!.id, 'test', { clock: api.clock }), actor: { kind, id } };
  };
  const requests = api.app.get(AccessRequestsService, { strict: false });
  for (const one of cases.filter(hasDocuments))
    for (const asker of ASKERS) await requests.ask(ctxOf(one, asker), one.id, {});
  const worker = await rightsWorker(api);
  await worker.works().finally(() => worker.close());
  return severalAtOnce(cases, async (one) => {
    await notices(superuser, one, towns[one.town]!);
    return {
      ...one,
      documents: hasDocuments(one) ? await documentsOf(api, superuser, one, ctxOf(one, 'holder'), towns) : [],
      sharingEnds: hasSharingEnds(one) ? [await sharingEnd(superuser, one, towns[one.town]!)] : [],
    };
  });
}

async function documentsOf(
  api: TestApi,
  superuser: pg.Pool,
  one: CaseFacts,
  holder: RequestContext,
  towns: Towns,
): Promise<CaseFacts['documents']> {
  const { rows } = await superuser.query<{ id: string; asker: string }>(
    `select id, substr(asker, 8) as asker from access_document where case_id = $1 order by id`,
    [one.id],
  );
  if (rows.length !== ASKERS.length) throw new Error(`${rows.length} copies were prepared`);
  const reviews = api.app.get(AccessReviewService, { strict: false });
  const documents: CaseFacts['documents'][number][] = [];
  for (const { id, asker } of rows) {
    const name = towns[one.town]!.nameOf(asker)!;
    const isReleased = name === 'mother';
    if (isReleased) await reviews.review(holder, id, { decision: 'release', omissions: [] });
    documents.push({ id, asker: name, isReleased });
  }
  return documents;
}

/** As the worker leaves it when the basis of the school is gone. */
async function sharingEnd(
  superuser: pg.Pool,
  one: CaseFacts,
  { services }: MatrixTown,
): Promise<CaseFacts['sharingEnds'][number]> {
  const id = newId();
  await superuser.query(
    `insert into sharing_end (id, municipality_id, case_id, service_id, handled_by_service_id, why, guide_id,
       guide_version, ended_at, due_date)
     select $1, municipality_id, id, $3, $3, 'withdrawn', guide_id, guide_version, now(), '2026-10-01'
     from bti_case where id = $2`,
    [id, one.id, services.school],
  );
  return { id, service: 'school' };
}

/** As the worker tells: those it once concerned, and the auditor of what was opened in an emergency. */
async function notices(superuser: pg.Pool, one: CaseFacts, town: MatrixTown): Promise<void> {
  const principals = ['participant', 'teacher', 'mother', 'hasLeftTheCase'].map((name) => {
    const { kind, id } = town.of(name);
    return `${kind}:${id}`;
  });
  for (const principal of [...principals, 'role:auditor'])
    await superuser.query(
      `insert into notice (id, municipality_id, principal, about, kind, case_id, created_at)
       values ($1, $2, $3, 'followUp.due', null, $4, '2026-09-20T08:00:00Z')`,
      [newId(), town.id, principal, one.id],
    );
}
