import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button } from '#web/components/index.ts'
import { isPerson, type Look, onRecord } from '#web/look.ts'
import type { Beside } from './beside/beside.ts'
import { BesideQuestion, hasBeside } from './beside/views.tsx'
import { CarerStandsApart } from './carer/stand-views.tsx'
import { PartsDecided } from './deciding/parts-views.tsx'
import { LEVELS, type Level, type Need, type Opened, type Said, type View } from './needs.ts'
import { agrees, bothAnswered, bothFinished, mustClose } from './rules.ts'
import { TwoViews, whoIs, workerOf } from './shared-views.tsx'
import { ShownEarly } from './show-now/shown-views.tsx'
import { Differences } from './talking/difference-views.tsx'
import { bothSay, originSentence } from './words.ts'

type Props = { opened: Opened; views: readonly View[]; beside: Beside; look: Look }

/** Both sets of answers: the decision if there is one, agreement first, then what is seen differently. */
export function Revealed(props: Props & { needs: readonly Need[] }): JSX.Element {
  const { opened, views, needs, beside, look } = props
  return (
    <>
      <Decided opened={opened} needs={needs} look={look} />
      <ShownEarly opened={opened} look={look} />
      {opened.decision === undefined ? (
        <p class="govuk-body">Thank you both for saying how it is. Nothing here is right or wrong.</p>
      ) : null}
      <CarerStandsApart beside={beside} look={look} />
      <Agreed views={views} beside={beside} look={look} opened={opened} />
      <Differences opened={opened} views={views} beside={beside} look={look} />
      <LeftByOne opened={opened} views={views} beside={beside} look={look} />
      {opened.decision === undefined ? <WhatNext opened={opened} views={views} beside={beside} look={look} /> : null}
    </>
  )
}

function WhatNext({ opened, views, look }: Props): JSX.Element {
  const open = views.some((view) => mustClose(view, look.settings.rates.points))
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
      <PartsDecided parts={decision.parts} look={look} />
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

function Agreed({ opened, views, beside, look }: Props): JSX.Element | null {
  const same = views.filter(agrees)
  if (same.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you both see the same way</h2>
      {LEVELS.map((level) => (
        <SameLevel
          level={level}
          views={same.filter(({ person }) => person.level === level)}
          opened={opened}
          beside={beside}
          look={look}
        />
      ))}
    </>
  )
}

const saysNothingMore = ({ words, limbs, varies, origin }: Said): boolean =>
  words === '' && varies === '' && limbs.length === 0 && originSentence(origin) === undefined && !origin?.late

function SameLevel({ level, views, opened, beside, look }: Props & { level: Level }): JSX.Element | null {
  if (views.length === 0) return null
  const silent = views.filter(
    ({ key, person, worker }) => saysNothingMore(person) && saysNothingMore(worker) && !hasBeside(beside, key),
  )
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
          <BesideQuestion about={view.key} beside={beside} look={look} />
        </>
      ))}
    </>
  )
}

/** Questions that at least one of the two left: nothing is missing, and nothing is compared. */
function LeftByOne({ opened, views, beside, look }: Props): JSX.Element | null {
  const left = views.filter((view) => !bothAnswered(view))
  if (left.length === 0) return null
  const byBoth = left.filter(({ key, person, worker }) => person.level === worker.level && !hasBeside(beside, key))
  const names = byBoth.map(({ about }) => about).join(', ')
  const done = bothFinished(opened)
  return (
    <>
      <h2 class="govuk-heading-m">{done ? 'What was left' : 'What is not answered yet'}</h2>
      {byBoth.length === 0 ? null : (
        <p class="govuk-body">{done ? `You both left: ${names}. That is fine.` : `Neither of you yet: ${names}.`}</p>
      )}
      {left
        .filter((view) => !byBoth.includes(view))
        .map((view) => (
          <>
            <h3 class="govuk-heading-s">{view.about}</h3>
            <TwoViews view={view} opened={opened} look={look} />
            <BesideQuestion about={view.key} beside={beside} look={look} />
          </>
        ))}
    </>
  )
}
