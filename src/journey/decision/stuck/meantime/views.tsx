import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { SummaryList } from '#web/components/index.ts'
import { type Look, to } from '#web/look.ts'
import { sayWait } from '../wait.ts'
import type { MeantimeStuck, StuckHelp } from './meantime.ts'

/** Help until there is an answer that is stuck, or would be. Nothing where there is none. */
export function Meantime({ meantime, look }: { meantime: MeantimeStuck; look: Look }): JSX.Element | null {
  const { waiting, nobodyFor } = meantime
  if (waiting.length === 0 && nobodyFor === undefined) return null
  return (
    <>
      <h2 class="govuk-heading-m">Help until there is an answer</h2>
      {waiting.map((stuck) => (
        <OneStuck stuck={stuck} look={look} />
      ))}
      {nobodyFor === undefined ? null : (
        <SummaryList
          card={{ title: 'Help that a worker cannot ask for' }}
          rows={[
            {
              key: 'Why',
              value: nobodyFor.everybody
                ? 'Nobody is a manager here, so nobody could say yes to help that cannot wait.'
                : `${nobodyFor.managerName} is the only manager, and nobody says yes to help that they ask for themselves.`,
            },
            { key: 'Who could', value: <Nobody look={look} /> },
          ]}
        />
      )}
    </>
  )
}

function OneStuck({ stuck, look }: { stuck: StuckHelp; look: Look }): JSX.Element {
  const { one, others } = stuck
  return (
    <SummaryList
      card={{ title: one.isUrgent ? 'Help that is urgent' : 'Help that waits for a yes or no' }}
      rows={[
        { key: 'Why', value: `${one.deciderName} is named for it, and cannot answer it any more.` },
        { key: 'Waiting', value: sayWait(one.askedOn, look) },
        { key: 'Last day', value: sayDate(one.lastDay) },
        { key: 'Asked by', value: one.workerName },
        {
          key: 'Who could',
          value:
            others.length === 0 ? (
              <Nobody look={look} />
            ) : (
              `${others.join(', ')}. It stands on their list already: ask one of them to answer.`
            ),
        },
      ]}
    />
  )
}

function Nobody({ look }: { look: Look }): JSX.Element {
  return (
    <>
      {'Nobody. Give somebody else the role of a manager. '}
      <a class="govuk-link" href={to(look, '/people-here')}>
        Who works here
      </a>
    </>
  )
}
