import type { JSX } from 'preact'
import { addDays, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { ChangePreview, type Preview } from '#journey/money/index.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { InsetText, LinkList, WideTable } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { may } from './may.ts'
import {
  answerOf,
  type Before,
  mayAnswer,
  mayDrop,
  mayHold,
  mayLay,
  maySayHard,
  mayStepBack,
  stateOf,
  takenParts,
} from './rules.ts'
import type { Taper } from './taper.ts'
import {
  BACK_UP_TODAY,
  noAnswerYet,
  sayAnswer,
  sayEnd,
  sayHardSoFar,
  sayPart,
  sayRule,
  sayState,
  TAPER_DONE,
  TAPER_WORDS,
} from './words.ts'

type Shape = { taper: Taper; before: Before; preview: Preview | undefined; look: Look }

/** One stepping down: where it stands, its steps, its rules, what each side says, and what can be done. */
export function TaperPage({ taper, before, preview, look }: Shape): JSX.Element {
  const own = isPerson(look)
  const { today } = look
  const over = look.permit?.record?.ended !== undefined
  const hard = sayHardSoFar(taper, today)
  const at = (path: string) => onRecord(look, `/ending/taper/${taper.taperId}${path}`)
  return (
    <Layout
      look={look}
      title="Stepping down slowly"
      back={{ href: onRecord(look, '/ending/taper') }}
      doneWords={TAPER_DONE}
    >
      <h1 class="govuk-heading-l">{`Stepping down: ${taper.what}`}</h1>
      <InsetText>{sayState(taper, today)}</InsetText>
      {!over && may(look, 'say-hard') && maySayHard(taper, today).length === 0 ? (
        <Press look={look} path={at('/hard-week')}>
          This week was hard
        </Press>
      ) : null}
      {hard === undefined ? null : <p class="govuk-body">{hard}</p>}
      <Steps taper={taper} look={look} />
      <p class="govuk-body">{sayEnd(taper)}</p>
      <h2 class="govuk-heading-m">If it gets hard</h2>
      <p class="govuk-body">{sayRule(taper, own)}</p>
      <p class="govuk-body">
        {`${own ? 'You or your worker' : `You or ${knownAs(look)}`} can also stay at any step, on any day.`}
      </p>
      <Happened taper={taper} look={look} />
      <Why taper={taper} look={look} />
      {over ? null : <Doors taper={taper} before={before} look={look} />}
      {preview === undefined || over ? null : <ChangePreview preview={preview} title="The weeks as a picture" />}
      <p class="govuk-body">
        {may(look, 'step-back') && mayStepBack(taper, today).length === 0 ? BACK_UP_TODAY : NO_MONEY_TODAY}
      </p>
    </Layout>
  )
}

function Steps({ taper, look }: { taper: Taper; look: Look }): JSX.Element {
  const taken = new Set(takenParts(taper, look.today).map(({ from }) => from))
  const state = stateOf(taper, look.today)
  const first = taper.parts[0]?.from
  return (
    <>
      <h2 class="govuk-heading-m">The steps</h2>
      <WideTable
        head={['From', 'What there is then']}
        rows={[
          [
            first === undefined ? 'Now' : `Until ${sayDate(addDays(first, -1))}`,
            sayPart({ amountPence: taper.startPence, times: undefined }, taper.every),
          ],
          ...taper.parts.map((part) => [
            `${sayDay(part.from)}${taken.has(part.from) ? ' (has come)' : state === 'held' ? ' (waits)' : state === 'overtaken' ? ' (does not come)' : ''}`,
            sayPart(part, taper.every),
          ]),
        ]}
      />
      {taper.parts.length > 1 && first !== undefined ? (
        <p class="govuk-body">
          {`From the first step to the day before the last this comes to ${sayMoney(taper.agreedPence)}.`}
        </p>
      ) : null}
    </>
  )
}

function Why({ taper, look }: { taper: Taper; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <>
      <h2 class="govuk-heading-m">What each of you says</h2>
      <p class="footing-said-by govuk-body">{`Why, by ${taper.byName}, ${sayDate(taper.on)}`}</p>
      <p class="footing-words govuk-body">{taper.why}</p>
      {(['person', 'worker'] as const).map((side) => {
        const answer = answerOf(taper, side)
        if (answer === undefined) return <p class="govuk-body">{noAnswerYet(side, own, knownAs(look))}</p>
        return (
          <>
            <p class="govuk-body">{sayAnswer(answer, own)}</p>
            {answer.words === '' ? null : <p class="footing-words govuk-body">{answer.words}</p>}
          </>
        )
      })}
      {taper.asked.map(({ on, words, byName }) => (
        <p class="govuk-body">{`${byName} asked on ${sayDate(on)}. There was no answer, so it stays undone. ${words}`}</p>
      ))}
    </>
  )
}

/** What was said and done on the way. */
function Happened({ taper, look }: { taper: Taper; look: Look }): JSX.Element | null {
  const own = isPerson(look)
  const lines = [
    ...taper.hard.map(
      ({ weekFrom, words }) =>
        `${own ? 'You said' : `${knownAs(look)} said`} that the week from ${sayDate(weekFrom)} was hard.${words === '' ? '' : ` “${words}”`}`,
    ),
    ...taper.stops.map(
      ({ kind, byName, on, words }) =>
        `${kind === 'return' ? 'One step back up' : kind === 'hold' ? 'It stays where it is' : 'It was let go'}: ${byName}, ${sayDate(on)}.${words === '' ? '' : ` “${words}”`}`,
    ),
  ]
  return lines.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** What this reader can do with it now; and to the worker, what is still missing before it is set up. */
function Doors({ taper, before, look }: { taper: Taper; before: Before; look: Look }): JSX.Element | null {
  const { today } = look
  const at = (path: string) => onRecord(look, `/ending/taper/${taper.taperId}${path}`)
  const open = mayAnswer(taper, today).length === 0
  const missing = mayLay(taper, before, today)
  const doors = [
    open && may(look, 'answer-as-person') ? { text: 'Say what I say to it', path: '/answer' } : undefined,
    open && may(look, 'answer-as-worker') ? { text: 'Say what I say to it', path: '/answer-as-worker' } : undefined,
    open && may(look, 'answer-for-person')
      ? { text: `Write down what ${knownAs(look)} says`, path: '/answer-for-person' }
      : undefined,
    open && may(look, 'say-asked') ? { text: 'Write down that I asked and had no answer', path: '/asked' } : undefined,
    missing.length === 0 && may(look, 'lay') ? { text: 'Set the steps up', path: '/lay' } : undefined,
    may(look, 'hold') && mayHold(taper, today).length === 0 ? { text: 'Stay where it is', path: '/stay' } : undefined,
    may(look, 'step-back') && mayStepBack(taper, today).length === 0
      ? { text: 'Go one step back up', path: '/step-back' }
      : undefined,
    may(look, 'drop') && mayDrop(taper, today).length === 0 ? { text: 'Let it go', path: '/drop' } : undefined,
    stateOf(taper, today) === 'held' || stateOf(taper, today) === 'overtaken'
      ? { text: 'Propose how it goes on', path: '' }
      : undefined,
  ].filter((door) => door !== undefined)
  return (
    <>
      {open && may(look, 'lay') && missing.length > 0 ? (
        <>
          <p class="govuk-body">Before it can be set up:</p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(({ code }) => (
              <li>{`${TAPER_WORDS[code]}.`}</li>
            ))}
          </ul>
        </>
      ) : null}
      <LinkList
        links={doors.map(({ text, path }) => ({
          href: path === '' ? onRecord(look, '/ending/taper/propose') : at(path),
          text,
        }))}
      />
    </>
  )
}
