import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import type { Day } from '#core/day.ts'
import { InsetText } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { sayPart } from '../words.ts'
import { mayHaveBack, waitsForPerson } from './carrying-out/rules.ts'
import { CARRY_DONE, sayBegun, sayForThePlan, sayWaits } from './carrying-out/words.ts'
import { type ChangeAsked, type Changing, linesNow } from './changing.ts'
import { openRequests } from './rules.ts'
import { CHANGING_DONE, sayKept, sayProviderNow, sayRequest, sayRequestNow } from './words.ts'

export const readerOf = (look: Look) => ({ own: isPerson(look), person: knownAs(look) })

/** Something has to change: one link each, and what was asked for with whose turn it is. */
export function ChangingPage({ now, look }: { now: Changing; look: Look }): JSX.Element {
  const { own, person } = readerOf(look)
  return (
    <Layout
      look={look}
      title="Something has to change"
      back={{ href: onRecord(look, '/spending') }}
      doneWords={{ ...CHANGING_DONE, ...CARRY_DONE }}
    >
      <h1 class="govuk-heading-l">{own ? 'Something has to change' : `What ${person} wants to change`}</h1>
      {now.asked.length === 0 ? null : <Requests asked={now.asked} look={look} />}
      {own ? <Choices now={now} look={look} /> : null}
      {!own && now.asked.length === 0 ? (
        <p class="govuk-body">{`Nothing has been asked for. When ${person} asks, it stands here with the day of your answer.`}</p>
      ) : null}
      {look.permit !== undefined && mayAlso(look.permit, 'change', 'ask-for-person') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/spending/change/for-person')}>
            {`Write down what ${person} asks for`}
          </a>
        </p>
      ) : null}
      <Providers now={now} today={look.today} />
      {now.kept.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Kept for one thing</h2>
          <ul class="govuk-list govuk-list--bullet">
            {now.kept.map((one) => (
              <li>{sayKept(one)}</li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  )
}

/** What comes from somebody else by now. */
function Providers({ now, today }: { now: Changing; today: Day }): JSX.Element | null {
  const lines = linesNow(now.money, today)
  const said = now.providers.flatMap((one) => {
    const line = lines.find(({ lineId }) => lineId === one.lineId)
    return line === undefined ? [] : [sayProviderNow(line.what, one)]
  })
  if (said.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">It comes from somebody else now</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...new Set(said)].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** What came of a yes, and whose turn it is where it waits. */
function Came({ one, look }: { one: ChangeAsked; look: Look }): JSX.Element | null {
  const { own, person } = readerOf(look)
  const came = isForThePlan(one)
    ? sayForThePlan({ own, person })
    : waitsForPerson(one)
      ? sayWaits({ own, person })
      : sayBegun(one, own ? 'You' : person)
  return came === undefined ? null : <p class="govuk-body">{came}</p>
}

/** A yes that no deed of its own carries out: it is written into the plan by hand. */
const isForThePlan = ({ kind, answered }: ChangeAsked): boolean =>
  answered?.answer === 'yes' && answered.versionId === undefined && (kind === 'something-else' || kind === 'other-use')

function Requests({ asked, look }: { asked: readonly ChangeAsked[]; look: Look }): JSX.Element {
  const reader = readerOf(look)
  const open = new Set(openRequests({ asked }))
  const mayAnswer = look.permit !== undefined && mayAlso(look.permit, 'change', 'answer')
  return (
    <>
      {asked.map((one) => (
        <InsetText>
          <p class="govuk-body">{sayRequest(one)}</p>
          <p class="govuk-body">{sayRequestNow(one, look.today, reader)}</p>
          <Came one={one} look={look} />
          {open.has(one) && mayAnswer ? (
            <a class="govuk-link" href={onRecord(look, `/spending/change/${one.requestId}/answer`)}>
              Answer this
            </a>
          ) : null}
          {waitsForPerson(one) ? (
            reader.own ? (
              <a class="govuk-link" href={onRecord(look, `/spending/change/${one.requestId}/begin`)}>
                See what it changes, and say whether it begins
              </a>
            ) : one.answered?.versionId === undefined ? null : (
              <a class="govuk-link" href={onRecord(look, '/plan')}>
                See it in the plan
              </a>
            )
          ) : null}
          {reader.own && mayHaveBack(one, look.today).length === 0 ? (
            <a class="govuk-link" href={onRecord(look, `/spending/change/${one.requestId}/have-back`)}>
              Have it back as it was
              <span class="govuk-visually-hidden">{` (${one.lineWhat ?? ''})`}</span>
            </a>
          ) : null}
          {mayAnswer && isForThePlan(one) ? (
            <a class="govuk-link" href={onRecord(look, '/plan')}>
              Go to the plan
            </a>
          ) : null}
          {open.has(one) && reader.own ? (
            <Press
              look={look}
              path={onRecord(look, `/spending/change/${one.requestId}/take-back`)}
              classes="govuk-button--secondary"
            >
              Take it back
            </Press>
          ) : null}
        </InsetText>
      ))}
    </>
  )
}

/** What the person can start; the first group happens at once, the second needs an answer. */
function Choices({ now, look }: { now: Changing; look: Look }): JSX.Element {
  const { unwell, money } = now
  const lines = linesNow(money, look.today)
  const link = (path: string, text: string) => (
    <li>
      <a class="govuk-link govuk-!-font-size-24" href={onRecord(look, `/spending/change${path}`)}>
        {text}
      </a>
    </li>
  )
  if (money.agreement === undefined)
    return (
      <p class="govuk-body">
        Here you can pause, keep or change what is paid, from the day on which your payments are set up. Until then
        write to your worker.
      </p>
    )
  return (
    <>
      <h2 class="govuk-heading-m">This happens at once</h2>
      <ul class="govuk-list govuk-list--spaced">
        {unwell.pauses.map(({ overlayId, what }) => link(`/resume/${overlayId}`, `Start again: ${what}`))}
        {unwell.pausable.map(({ line }) => link(`/pause/${line.spendLineId}`, `Pause: ${line.what}`))}
        {link('/keep', 'Keep money for one thing')}
        {lines
          .filter(({ paPart }) => paPart === undefined)
          .map((line, _, all) =>
            link(`/provider/${line.lineId}`, `Get it from somebody else: ${sayPart(line, all, look.today)}`),
          )}
      </ul>
      <h2 class="govuk-heading-m">This needs an answer</h2>
      <ul class="govuk-list govuk-list--spaced">
        {link('/other-use', 'Use it for something else')}
        {link('/less', 'Get less for a while')}
        {link('/ask', 'Ask for something else, or for more')}
      </ul>
      <p class="govuk-body">What is owed to somebody who works for you goes on, whatever you change here.</p>
    </>
  )
}
