import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button } from '#web/components/index.ts'
import { type Look, onRecord } from '#web/look.ts'
import { LEVELS, type Level, type Need, type Opened, type View } from './needs.ts'
import { differencesIn, differs, isOpen } from './rules.ts'
import { isPerson, TwoViews, whoIs, workerOf } from './shared-views.tsx'
import { bothSay, ENDED_WORDS } from './words.ts'

type Props = { opened: Opened; views: readonly View[]; look: Look }

/** Both sets of answers: the decision if there is one, agreement first, then what is seen differently. */
export function Revealed({ opened, views, needs, look }: Props & { needs: readonly Need[] }): JSX.Element {
  return (
    <>
      <Decided opened={opened} needs={needs} look={look} />
      <Agreed views={views} look={look} opened={opened} />
      <Differences opened={opened} views={views} look={look} />
      {opened.decision === undefined ? <WhatNext opened={opened} views={views} look={look} /> : null}
    </>
  )
}

function WhatNext({ opened, views, look }: Props): JSX.Element {
  const open = views.some(isOpen)
  const decide = onRecord(look, '/needs/decide')
  if (isPerson(look))
    return (
      <p class="govuk-body">
        {`${open ? 'When you have talked, ' : 'Next, '}${workerOf(opened)} decides which of these are needs the council must help with. You can read the decision and the reasons here.`}
      </p>
    )
  return open ? (
    <p class="govuk-body">
      <a class="govuk-link" href={decide}>
        Go to the decision about needs
      </a>
    </p>
  ) : (
    <Button href={decide}>Decide about needs</Button>
  )
}

function Decided({ opened, needs, look }: { opened: Opened; needs: readonly Need[]; look: Look }): JSX.Element | null {
  const { decision } = opened
  if (decision === undefined) return null
  const { eligible, byName, on, reasons } = decision
  return (
    <>
      <h2 class="govuk-heading-m">
        {eligible ? 'There are needs the council must help with' : 'No needs that the council must help with'}
      </h2>
      {needs.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {needs.map(({ about, words }) => (
            <li>{`${about}: ${words}`}</li>
          ))}
        </ul>
      )}
      <p class="footing-said-by govuk-body">{`${byName} decided this on ${sayDate(on)}, because:`}</p>
      <p class="footing-words govuk-body">{reasons}</p>
      {isPerson(look) ? (
        <p class="govuk-body">{`If you think this is wrong, tell ${byName}. You can also ask the council to look at it again: ring ${look.settings.phones.council.number}.`}</p>
      ) : null}
      {eligible ? (
        <Button href={onRecord(look, '/amount')}>See what comes next</Button>
      ) : (
        <Button href={onRecord(look, '')}>{isPerson(look) ? 'Back to my budget' : 'Back to the record'}</Button>
      )}
    </>
  )
}

function Agreed({ opened, views, look }: Props): JSX.Element | null {
  const same = views.filter((view) => !differs(view))
  if (same.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you both see the same way</h2>
      {LEVELS.map((level) => (
        <SameLevel
          level={level}
          views={same.filter(({ person }) => person.level === level)}
          opened={opened}
          look={look}
        />
      ))}
    </>
  )
}

function SameLevel({ level, views, opened, look }: Props & { level: Level }): JSX.Element | null {
  if (views.length === 0) return null
  const silent = views.filter(({ person, worker }) => person.words === '' && worker.words === '')
  const worded = views.filter((view) => !silent.includes(view))
  return (
    <>
      <p class="govuk-body">{bothSay(level, whoIs(look))}</p>
      {silent.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {silent.map(({ about }) => (
            <li>{about}</li>
          ))}
        </ul>
      )}
      {worded.map((view) => (
        <>
          <h3 class="govuk-heading-s">{view.about}</h3>
          <TwoViews view={view} opened={opened} look={look} />
        </>
      ))}
    </>
  )
}

function Differences({ opened, views, look }: Props): JSX.Element {
  const differences = differencesIn(views)
  const first = differences.find(isOpen)
  if (differences.length === 0) return <p class="govuk-body">You see everything the same way.</p>
  return (
    <>
      <h2 class="govuk-heading-m">Things you see differently. That is normal</h2>
      {differences.map((view) => (
        <>
          <h3 class="govuk-heading-s">{view.about}</h3>
          <TwoViews view={view} opened={opened} look={look} />
          <HowItEnded view={view} first={view === first} opened={opened} look={look} />
        </>
      ))}
    </>
  )
}

function HowItEnded(props: { view: View; first: boolean; opened: Opened; look: Look }): JSX.Element | null {
  const { view, first, opened, look } = props
  const { talk, key, about } = view
  const href = onRecord(look, `/needs/talk?about=${key}`)
  const decided = opened.decision !== undefined
  if (talk === undefined)
    return decided ? (
      <p class="govuk-body">You had not talked about this when the decision was made.</p>
    ) : (
      <Button
        href={href}
        classes={first ? undefined : 'govuk-button--secondary'}
      >{`Talk about this: ${about.toLowerCase()}`}</Button>
    )
  const writer = isPerson(look) && talk.byName === look.permit?.humanName ? 'you' : talk.byName
  return (
    <>
      <p class="footing-said-by govuk-body">{`${ENDED_WORDS[talk.endsAs]} (written by ${writer}, ${sayDate(talk.on)})`}</p>
      {talk.words === '' ? null : <p class="footing-words govuk-body">{talk.words}</p>}
      {decided ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {`Talk about it again: ${about.toLowerCase()}`}
          </a>
        </p>
      )}
    </>
  )
}
