import { Injectable } from '@nestjs/common';
import type { CaseContext, ConsentRecord } from '../../../workflows/case-context.js';
import { askedConsents, whoMayAnswer } from '../../../workflows/consent-asked.js';
import { AccessLog } from '../../access/access-log/access-log.js';
import { requestProblem } from '../../common/http/request-problems.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { GuidesService } from '../../guides/guides.service.js';
import { PeopleService } from '../../people/people.service.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Command } from '../apply-event/command.js';
import { situationOf, storedCase } from '../apply-event/situation.js';
import { caseProblem } from '../case-problems.js';
import { answerTo, type Asked, speaksAs } from '../family-page/family-consents.js';
import { applied } from '../outcome-answer.js';
import { CaseStore } from '../persistence/case-store.js';
import type {
  ConsentAnsweredDto,
  ConsentAnswerGivenDto,
  ConsentQuestionDto,
} from './consent-questions.dto.js';

const WHERE_ASKED = `select case_id as "caseId" from case_access where relation = 'invited' order by case_id`;

interface Asking {
  childId: string;
  context: CaseContext;
  asked: Asked;
}

/** What the family is asked before there is a log to read: the question, who asks, and one's own answer. */
@Injectable()
export class ConsentQuestionsService {
  constructor(
    private readonly database: Database,
    private readonly store: CaseStore,
    private readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly cases: ApplyEventService,
    private readonly log: AccessLog,
  ) {}

  /** Of each case that somebody is asked about. */
  async mine(caller: RequestContext): Promise<ConsentQuestionDto[]> {
    const ctx = asAsked(caller);
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const asked = await transaction.client.query<{ caseId: string }>(WHERE_ASKED);
      const listed = asked.rows.map(({ caseId }) => caseId);
      await this.log.look(transaction, { part: 'consentQuestions', outcome: 'shown', listed });
      return asked.rows;
    });
    const found: ConsentQuestionDto[] = [];
    for (const { caseId } of rows) found.push(...(await this.of(ctx, caseId)));
    return found;
  }

  /**
   * @throws REQUEST.NOT_FOUND for whoever is not asked there, as for no case at all; what stands in the way of the answer,
   * without who or what: that is the family's own matter
   */
  async answer(
    caller: RequestContext,
    caseId: string,
    given: ConsentAnswerGivenDto,
    idempotencyKey: string,
  ): Promise<ConsentAnsweredDto> {
    const ctx = asAsked(caller);
    const asking = await this.read(ctx, caseId);
    const one = asking?.context.consents[given.consentId];
    if (asking && one?.asks && !isPutTo(asking, one)) throw caseProblem('CASE.EVENT_NOT_ALLOWED', {});
    const role = asking && speaksAs(asking.asked);
    // Also who has just given the last yes, and sends it again.
    const by = { role: role ?? 'guardian', personId: ctx.actor.id };
    const outcome = await this.cases.applyEvent(ctx, caseId, commandOf(given, by), { idempotencyKey });
    if (outcome.outcome === 'refused') throw caseProblem('CASE.EVENT_NOT_ALLOWED', {});
    const { summary } = applied(outcome, () => '');
    return { isLogOpen: summary.log === 'opened' };
  }

  private async of(ctx: RequestContext, caseId: string): Promise<ConsentQuestionDto[]> {
    const asking = await this.read(ctx, caseId);
    if (!asking) return [];
    const { childId, context } = asking;
    const directory = await this.directory.view(ctx);
    const isOwn = childId === ctx.actor.id;
    const child = isOwn ? null : ((await this.people.find(ctx, childId))?.name ?? null);
    return askedConsents(context)
      .filter(([, one]) => isPutTo(asking, one))
      .map(([consentId, one]) => {
        const { answers, ...may } = answerTo(context, [consentId, one], asking.asked, () => null);
        const own = answers.find(({ personId }) => personId === ctx.actor.id);
        return {
          ...{ caseId, consentId, child, ...whoAsks(context, directory) },
          services: one.services.map((id) => named(id, directory)),
          kinds: one.kinds,
          validUntil: one.validUntil,
          says: own?.says ?? null,
          isAskedOfOthers: answers.some((answer) => answer !== own && answer.mustSay),
          ...may,
        };
      });
  }

  private async read(ctx: RequestContext, caseId: string): Promise<Asking | undefined> {
    const read = await this.store.readCase(ctx, { caseId, withPeople: true });
    if (!read.case) return undefined;
    const guide = await this.guides.load(ctx, read.case.guideId, read.case.guideVersion);
    const directory = await this.directory.view(ctx);
    const situation = situationOf(ctx, storedCase(read, read.case, guide), directory, 'people');
    const at = { ...situation.at, number: situation.version + 1 };
    return {
      childId: read.case.childId,
      context: situation.snapshot!.context,
      asked: { at, guide, family: situation.family },
    };
  }
}

/** Of several questions in a case, one may be kept from somebody who is asked another. */
const isPutTo = ({ context, asked: { at } }: Asking, one: ConsentRecord): boolean =>
  whoMayAnswer(context, one, at.today).some(({ personId }) => personId === at.actor.id);

/** Only people are asked: a row of `asked:<id>` is of nobody else. */
function asAsked(ctx: RequestContext): RequestContext {
  if (ctx.actor.kind !== 'person') throw requestProblem('REQUEST.NOT_FOUND');
  return { ...ctx, asAsked: true };
}

function commandOf(
  { consentId, says, reason, shown }: ConsentAnswerGivenDto,
  by: { role: string; personId: string },
): Command {
  if (says === 'no') {
    const texts: Record<string, string> = reason ? { reason } : {};
    return { events: [{ type: 'CONSENT_REFUSED', facts: { consentId, by }, texts }] };
  }
  const facts = { consentId, by, how: 'idPorten', ...(shown && { shown: { ...shown } }) };
  return { events: [{ type: 'CONSENT_AGREED', facts, texts: {} }] };
}

const named = (id: string, directory: DirectoryView) => ({ id, name: directory.service(id)?.name ?? null });

function whoAsks({ holder, authorId, homeServiceId }: CaseContext, directory: DirectoryView) {
  return {
    service: named(holder?.serviceId ?? homeServiceId, directory),
    asker: directory.nameOfStaff(holder?.staffId ?? authorId),
  };
}
