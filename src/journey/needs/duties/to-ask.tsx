import type { JSX } from 'preact'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { DutyFacts } from './duties.ts'
import { carersToAsk, type ToAsk, toAsk } from './rules.ts'
import { TO_ASK } from './words.ts'

const PATHS: Record<ToAsk, string> = {
  communication: '/communication',
  advocacy: '/needs/duties/advocate',
  'advocacy-for-plan': '/needs/duties/advocate?for=plan',
  carer: '/needs/duties/carer',
}

/** What the worker has still to ask, on their page about needs; nothing where all is asked. It stands in nobody's way. */
export function AlsoToDo(props: { facts: DutyFacts; decided: boolean; look: Look }): JSX.Element | null {
  const { facts, decided, look } = props
  const open = toAsk(facts, decided)
  if (open.length === 0) return null
  const carers = carersToAsk(facts.carers, facts.offers)
    .map(({ name }) => name)
    .join(' and ')
  return (
    <>
      <h2 class="govuk-heading-m">Also to do</h2>
      <ul class="govuk-list">
        {open.map((one) => (
          <li>
            <a class="govuk-link" href={onRecord(look, PATHS[one])}>
              {TO_ASK[one](knownAs(look), carers)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
