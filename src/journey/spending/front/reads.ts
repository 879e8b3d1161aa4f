import { also, mayAlso } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { employs, payDayNear } from '../assistants/reads.ts'
import { waitingDrafts } from '../capture/reads.ts'
import { type Checking, oneThing } from '../checking/index.ts'
import { checkingOf } from '../checking/reads.ts'
import { standingNow } from '../enough/reads.ts'
import { openOf, turnWith } from '../giving-back/index.ts'
import { giveBacksFor } from '../giving-back/reads.ts'
import { noticedFor } from '../outside/noticed/reads.ts'
import { isAskedAlone } from '../outside/private/reads.ts'
import { outsideOf } from '../outside/reads.ts'
import { standOf } from '../outside/rules.ts'
import { spendingOf } from '../reads.ts'
import { openRowsCount } from '../settling/store.ts'
import { heldByOf } from '../statements/rules.ts'
import type { Front, NeedFacts, Needs } from './front.ts'
import { needsOf } from './rules.ts'

/** What is left, what is needed, and which rooms concern this reader. The needs are the person's alone to see. */
export async function frontOf(tx: Tx, permit: Permit<'spending', 'see'>): Promise<Front> {
  const [spending, checking, enough, employing, facts] = await Promise.all([
    spendingOf(tx, permit),
    mayAlso(permit, 'checking', 'see') ? checkingOf(tx, permit) : undefined,
    mayAlso(permit, 'change', 'see') ? standingNow(tx, permit) : undefined,
    mayAlso(permit, 'assistant', 'see') && employs(tx, permit),
    permit.as === 'person' ? ownFacts(tx, permit) : undefined,
  ])
  return { spending, checking, enough, employs: employing, needs: needsFrom(facts, checking, permit) }
}

type Own = Omit<NeedFacts, 'thing' | 'isBadTime'>

function needsFrom(facts: Own | undefined, checking: Checking | undefined, { today }: Permit): Needs {
  if (facts === undefined || checking === undefined) return { first: undefined, later: [] }
  return needsOf({ ...facts, thing: oneThing(checking, today), isBadTime: checking.resting !== undefined })
}

async function ownFacts(tx: Tx, permit: Permit): Promise<Own> {
  const { budgetId: budget } = recordOf(permit)
  const [backs, payDay, questions, drafts, rows, noticed, askedAlone] = await Promise.all([
    giveBacksFor(tx, permit),
    payDayNear(tx, permit),
    outsideOf(tx, permit),
    waitingDrafts(tx, permit),
    tx.one(openRowsCount, { budget, held: heldByOf(permit.as) }),
    noticedFor(tx, also(permit, 'noticed', 'see')),
    isAskedAlone(tx, permit),
  ])
  const back = openOf({ all: backs })
  const isTheirs = back !== undefined && turnWith(back, permit.today) === 'person'
  return {
    ...{ payDay, drafts, openRows: rows?.rows ?? 0, askedAlone, noticed: noticed.some(({ said }) => !said) },
    giveBack: isTheirs ? { amountPence: back.amountPence, until: back.approved?.notBefore } : undefined,
    questionId: questions.findLast((one) => standOf(one) === 'waits-for-answer')?.outsideId,
  }
}
