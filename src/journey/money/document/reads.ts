import { type Permit, recordOf } from '#access/permit.ts'
import { councilNameOf, settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { approvedVersionOf } from '#journey/decision/reads.ts'
import { potOf } from '#journey/plan/unwell/index.ts'
import { potsFor, settingsFor } from '#journey/plan/unwell/reads.ts'
import { agreementFor } from '../agreement/reads.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { linesOf, overlaysOf } from '../agreement/store.ts'
import { costOn } from '../contribution/figures.ts'
import { aftercareFor, contributionsFor } from '../contribution/reads.ts'
import { figuresFor, standingOn } from '../contribution/rules.ts'
import { standing } from '../helpers/helper.ts'
import { helpersFor } from '../helpers/reads.ts'
import { moreAgreedFor } from '../unwell/more/reads.ts'
import { waysFor } from '../ways/reads.ts'
import type { Document, Facts, Paper } from './paper.ts'
import { printOf } from './print.ts'
import { documentPeople, papersOf } from './store.ts'

/** Every version of the agreement of the permit's budget as it was printed, newest first. */
export async function papersFor(tx: Tx, permit: Permit): Promise<readonly Paper[]> {
  const rows = await tx.run(papersOf, { budget: recordOf(permit).budgetId })
  return rows.map(({ number, because, content, made_by_name, made_on }) => ({
    ...{ number, because, madeByName: made_by_name, madeOn: made_on },
    ...{ title: content.title, parts: content.parts, print: content.print },
  }))
}

/** What the agreement rests on now; undefined before payments are set up. Asks everything at once. */
export async function factsFor(tx: Tx, permit: Permit): Promise<Facts | undefined> {
  const { budgetId: budget, personId: person, personName } = recordOf(permit)
  const { today } = permit
  const [
    agreement,
    lineRows,
    overlayRows,
    helpers,
    ways,
    approved,
    people,
    unwell,
    pots,
    pays,
    free,
    settings,
    title,
    more,
  ] = await Promise.all([
    agreementFor(tx, permit),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    helpersFor(tx, permit),
    waysFor(tx, permit),
    approvedVersionOf(tx, permit),
    tx.one(documentPeople, { budget, person }),
    settingsFor(tx, permit),
    potsFor(tx, permit),
    contributionsFor(tx, permit),
    aftercareFor(tx, permit),
    settingsIn(tx, today),
    councilNameOf(tx, permit.today),
    moreAgreedFor(tx, permit),
  ])
  if (agreement === undefined) return undefined
  const schedule = { lines: lineRows.map(lineFrom), overlays: overlayRows.map(overlayFrom) }
  const versionId = people?.version_id ?? agreement.versionId
  const { council } = settings.phones
  return {
    ...{ agreement, schedule, versionId, unwell, contributions: pays, aftercare: free, personName, on: today },
    helpers: standing(helpers),
    ways,
    conditions: approved?.conditions ?? '',
    planNumber: people?.plan_number ?? 1,
    pot: potOf(pots, versionId),
    more: more.map(({ began: _, ...one }) => one),
    figures: figuresFor(costOn(schedule, today), standingOn(pays, free, today)),
    way: settings.money.contributions,
    noticeDays: settings.ending.noticeDays,
    reviewMonths: settings.reviews.directPaymentMonths,
    worker: { name: people?.worker_name ?? council.name, number: people?.worker_phone ?? council.number },
    council: { ...council, title },
  }
}

/** The agreement: what stands, what was printed, and whether a newer version is due. */
export async function documentOf(tx: Tx, permit: Permit): Promise<Document> {
  const [facts, papers] = await Promise.all([factsFor(tx, permit), papersFor(tx, permit)])
  return { facts, papers, isNewerDue: facts !== undefined && printOf(facts) !== papers[0]?.print }
}
