import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { BestInterests, CapacityRecord, Duties, DutyFacts } from './duties.ts'
import { DIFFICULTIES } from './duties.ts'
import { advocacyOf, capacityRecordsOf, carerOffersOf, dutyFactsOf, knownCarersOf } from './store.ts'

type CapacityRow = (typeof capacityRecordsOf)['row'] & object

/** The columns of a decision made for somebody stand beside the record, all of them or none. */
function interestsOf(row: CapacityRow): BestInterests | undefined {
  const { wishes, who_was_asked, ways_considered, decided, decided_on, decided_by_name } = row
  if (wishes === null || decided === null || decided_on === null || decided_by_name === null) return undefined
  return {
    wishes,
    whoWasAsked: who_was_asked ?? '',
    waysConsidered: ways_considered ?? '',
    decided,
    byName: decided_by_name,
    on: decided_on,
  }
}

/** Decisions that were looked at one by one: whether the person could make them, and what was decided where they could not. */
export async function capacityOf(tx: Tx, permit: Permit): Promise<readonly CapacityRecord[]> {
  const rows = await tx.run(capacityRecordsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    capacityId: row.capacity_id,
    question: row.question,
    helpGiven: row.help_given,
    able: row.able,
    reasons: row.reasons,
    byName: row.by_name,
    on: row.assessed_on,
    bestInterests: interestsOf(row),
  }))
}

/** Everything that the law asks to be written down, newest first. */
export async function dutiesOf(tx: Tx, permit: Permit): Promise<Duties> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const [advocacy, offers, carers, capacity] = await Promise.all([
    tx.run(advocacyOf, { budget }),
    tx.run(carerOffersOf, { budget }),
    tx.run(knownCarersOf, { person }),
    capacityOf(tx, permit),
  ])
  return {
    advocacy: advocacy.map(({ stage, difficulty, somebody, result, words, asked_on: on, by_name: byName }) => ({
      ...{ stage, somebody, result, words, byName, on },
      difficulty: DIFFICULTIES.filter((one) => difficulty.includes(one)),
    })),
    offers: offers.map(({ carer_id, carer_name, answer, words, offered_on: on, by_name: byName }) => ({
      ...{ carerId: carer_id ?? undefined, carerName: carer_name },
      ...{ answer, words, byName, on },
    })),
    carers: carers.map(({ carer_id: carerId, name }) => ({ carerId, name })),
    capacity,
  }
}

/** What the page about needs must know to say what is still to be asked. */
export async function dutyFacts(tx: Tx, permit: Permit): Promise<DutyFacts> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const row = await tx.one(dutyFactsOf, { budget, person })
  return {
    advocacy: row?.advocacy ?? [],
    carers: row?.carers ?? [],
    offers: row?.offers.map((offer) => ({ ...offer, carerId: offer.carerId ?? undefined })) ?? [],
    lastDecidedOn: row?.last_decided_on ?? undefined,
    planOpenedOn: row?.plan_opened_on ?? undefined,
    communicationAskedOn: row?.communication_asked_on ?? undefined,
  }
}
