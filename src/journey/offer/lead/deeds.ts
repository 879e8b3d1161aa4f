import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { ManagingWay } from '../offer.ts'
import type { LeadWho } from './lead.ts'
import { mayChoose } from './rules.ts'
import { addPlanningLead } from './store.ts'
import { said } from './words.ts'

/** The person's choice of who leads the planning, in their session or typed by the worker (G2). The newest stands. */
export async function chooseLead(
  tx: Tx,
  permit: Permit<'offer', 'choose-lead'>,
  input: { who: LeadWho; name: string; manageWay: ManagingWay | undefined; how: HeardHow | undefined },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const isPerson = permit.as === 'person'
  const verdict = mayChoose(isPerson, input.how)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addPlanningLead, {
    budget: budgetId,
    who: input.who,
    name: input.name,
    manageWay: input.manageWay ?? null,
    saidBy: personId,
    typedBy: permit.humanId,
    how: input.how ?? 'own-device',
    on: permit.today,
  })
  const sentence = isPerson ? said.chose(personKnownAs) : said.typed(permit.humanName, personKnownAs)
  return { lines: [{ budgetId, stage: 'offer', sentence }] }
}
