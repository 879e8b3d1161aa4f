import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { waitsForPerson } from '../changing/carrying-out/rules.ts'
import { changesAskedOf, changesWaiting } from '../changing/reads.ts'
import { openRequests } from '../changing/rules.ts'
import { oneThing, sayThing, THING_LINKS, thingPath } from '../checking/index.ts'
import { checkingOf, checksWaiting } from '../checking/reads.ts'
import { sayStanding } from '../enough/index.ts'
import { standingNow, standingsBeside } from '../enough/reads.ts'
import { openOf, turnWith } from '../giving-back/index.ts'
import { giveBacksFor } from '../giving-back/reads.ts'
import type { Reader } from '../words.ts'
import type { SpendingAhead, SpendingTask } from './ahead.ts'
import { giveBacksBeside } from './store.ts'
import { LINKS, sayChangeAhead, sayGiveBackAhead, sayYesAhead } from './words.ts'

/**
 * The one thing about spending that the first screen says: money that could go back, then what is needed from the person, then
 * a yes to what they asked that they have not seen in pounds, then whether there is enough, then a change that was asked for. Nothing
 * where all is well.
 */
export async function spendingAheadOf(tx: Tx, permit: Permit, reader: Reader): Promise<SpendingAhead | undefined> {
  const [backs, checking, enough, asked] = await Promise.all([
    giveBacksFor(tx, permit),
    checkingOf(tx, permit),
    standingNow(tx, permit),
    changesAskedOf(tx, permit),
  ])
  const { today } = permit
  const back = openOf({ all: backs })
  const theirs = back && turnWith(back, today)
  if (
    back !== undefined &&
    theirs === (reader.own ? 'person' : 'worker') &&
    (checking.resting === undefined || !reader.own)
  )
    return {
      ...{ text: LINKS['give-back'], path: '/spending/give-back' },
      says: sayGiveBackAhead(back, back.approved?.notBefore, reader),
    }
  const thing = oneThing(checking, today)
  if (thing !== undefined)
    return {
      says: sayThing(thing, reader),
      ...(reader.own
        ? { text: THING_LINKS[thing.is], path: thingPath(thing) }
        : { text: LINKS.checking, path: '/spending/checking' }),
    }
  const yes = reader.own && checking.resting === undefined ? asked.find(waitsForPerson) : undefined
  if (yes !== undefined)
    return {
      says: sayYesAhead(yes.answered?.byName ?? ''),
      text: LINKS.begin,
      path: `/spending/change/${yes.requestId}/begin`,
    }
  const says = enough && sayStanding(enough.standing, enough.rule, reader)
  if (says !== undefined) return { says, text: LINKS.enough, path: '/spending/enough' }
  const [request] = openRequests({ asked })
  return request && { says: sayChangeAhead(request.answerBy, reader), text: LINKS.change, path: '/spending/change' }
}

/** What of spending waits for a worker, about everybody beside whom they stand. */
export async function spendingWaiting(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly SpendingTask[]> {
  const [checks, standings, changes, backs] = await Promise.all([
    checksWaiting(tx, permit),
    standingsBeside(tx, permit),
    changesWaiting(tx, permit),
    tx.run(giveBacksBeside, { worker: permit.humanId, today: permit.today }),
  ])
  return [
    ...changes.map((one) => ({ ...one, why: 'answer-a-change' as const, on: one.answerBy })),
    ...backs.map((row) => ({
      ...{ why: 'talk-about-giving-back' as const, budgetId: row.budget_id, knownAs: row.known_as },
      ...{ since: row.since, on: undefined },
    })),
    ...checks.map((one) => ({ ...one, why: 'look-at-spending' as const, on: undefined })),
    ...standings.map(({ is, ...one }) => ({
      ...one,
      why: is === 'over' || is === 'low' ? ('money-needs-a-talk' as const) : ('money-is-left-over' as const),
      on: undefined,
    })),
  ]
}
