import { type Audience, audienceOf, type OpenedBy } from '../../access/fields/audiences.js';
import type { Transaction } from '../../database/database.js';

/** What the one who asks is to a case, by the rows of access that row security leaves them. */
export async function audienceIn({ client }: Transaction, caseId: string): Promise<Audience> {
  const { rows } = await client.query<OpenedBy>(
    `select relation, content, kinds from case_access where case_id = $1 and principal = any (current_principals())`,
    [caseId],
  );
  return audienceOf(rows);
}
