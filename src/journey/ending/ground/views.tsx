import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate, sayDay } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Details, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { BODIES, type Ground, type GroundState } from './ground.ts'
import { bothOf, groundIn } from './rules.ts'
import {
  BASIS_LAW,
  BASIS_WORDS,
  BECAUSE_WORDS,
  BODY_WORDS,
  GROUND_DONE,
  GROUND_WORDS,
  sayFrom,
  sayLooked,
  saySaid,
} from './words.ts'

/** On what less money or an ending would rest: in plain words, for both. */
export function GroundPage({ state, look }: { state: GroundState; look: Look }): JSX.Element {
  const [newest, ...older] = state.all
  return (
    <Layout
      look={look}
      title="What it rests on in law"
      back={{ href: onRecord(look, '/ending') }}
      doneWords={GROUND_DONE}
    >
      <h1 class="govuk-heading-l">What it rests on in law</h1>
      <p class="govuk-body">
        {isPerson(look)
          ? 'We may not stop or lower your money because a day has come, or because it costs too much. There has to be a ground in law, written by somebody with a name. It stands here.'
          : 'Money never stops or gets less because a day has come, or because of what it costs. It rests on a ground in law, by a named human.'}
      </p>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {state.facts.aftercareId === undefined ? null : <Aftercare state={state} look={look} />}
      {newest === undefined ? (
        <p class="govuk-body">
          No such ground is written down. Until there is one, nothing can stop and nothing can get less.
        </p>
      ) : (
        <GroundInWords ground={newest} look={look} />
      )}
      {newest === undefined || isPerson(look) ? null : <Carries state={state} />}
      <Doors state={state} look={look} />
      {older.length === 0 ? null : (
        <Details summary="What was written before">
          {older.map((ground) => (
            <GroundInWords ground={ground} look={look} />
          ))}
        </Details>
      )}
    </Layout>
  )
}

/** One ground: what it is, why, what was done to agree, what the person said, and the law behind it. */
export function GroundInWords({ ground, look }: { ground: Ground; look: Look }): JSX.Element {
  const { restsOn, other, newCouncil, on } = ground
  const own = isPerson(look)
  return (
    <section>
      <h2 class="govuk-heading-m">{BASIS_WORDS[ground.basis]}</h2>
      <SummaryList
        rows={[
          { key: 'Written', value: `${sayDate(ground.writtenOn)}, by ${ground.byName}` },
          restsOn === undefined ? null : { key: 'What was looked at', value: sayLooked(restsOn) },
          on === undefined ? null : { key: 'On which day', value: sayDay(on) },
          other === undefined ? null : { key: 'The other help', value: sayFrom(other.what, other.who, other.from) },
          newCouncil === undefined
            ? null
            : { key: 'Who takes over', value: `${newCouncil.name}. Told there: ${newCouncil.told}` },
          ...ground.both.map((one) => ({
            key: BODY_WORDS[one.body],
            value: `${one.bodyName}: ${one.deciderName} decided it on ${sayDate(one.on)}. ${one.why}`,
          })),
          ground.basis === 'persons-choice' ? null : { key: 'Why', value: ground.why },
          ground.agreeSteps === '' ? null : { key: 'What we did to agree', value: ground.agreeSteps },
          ground.advice === '' ? null : { key: 'Advice', value: ground.advice },
          { key: 'The law', value: BASIS_LAW[ground.basis] },
        ]}
      />
      {ground.personSaid === '' ? null : (
        <>
          <p class="footing-said-by govuk-body">{saySaid(ground, own, knownAs(look))}</p>
          <p class="footing-words govuk-body">{ground.personSaid}</p>
        </>
      )}
    </section>
  )
}

/** For the worker: whether what is written carries an ending or a smaller amount today. */
function Carries({ state }: { state: GroundState }): JSX.Element {
  const [end] = groundIn(state, { for: 'end' }).missing
  const [less] = groundIn(state, { for: 'less' }).missing
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{end === undefined ? 'An ending may rest on this.' : `An ending: ${GROUND_WORDS[end.code]}.`}</li>
      <li>{less === undefined ? 'Less money may rest on this.' : `Less money: ${GROUND_WORDS[less.code]}.`}</li>
    </ul>
  )
}

function Aftercare({ state, look }: { state: GroundState; look: Look }): JSX.Element {
  const both = bothOf(state.decided, state.facts.aftercareId)
  return (
    <>
      <p class="govuk-body">
        {isPerson(look)
          ? 'Your help is aftercare after hospital (section 117). It goes on until the council and the NHS have each decided that you no longer need it. One of them alone cannot end it.'
          : 'This is aftercare under section 117. It ends only when the council and the NHS have each decided that it is no longer needed.'}
      </p>
      <SummaryList
        rows={BODIES.map((body) => {
          const one = both[body]
          return {
            key: BODY_WORDS[body],
            value:
              one === undefined
                ? 'Has not decided. It goes on.'
                : `${one.deciderName}, ${one.bodyName}, ${sayDate(one.on)}: ${one.because.map((because) => BECAUSE_WORDS[because]).join('; ')}. ${one.why}`,
          }
        })}
      />
    </>
  )
}

const WORKERS_DOORS = [
  { path: '/looked-again', text: 'We looked again at the needs' },
  { path: '/another-way', text: 'Another kind of help meets the same need' },
  { path: '/their-wish', text: 'It is the person’s own wish' },
  { path: '/happened', text: 'They moved, or they died' },
]

/** What this reader can write. The person's own wish begins with the other ways. */
function Doors({ state, look }: { state: GroundState; look: Look }): JSX.Element | null {
  const { permit } = look
  if (permit === undefined || permit.record?.ended !== undefined) return null
  if (mayAlso(permit, 'ending-ground', 'wish'))
    return (
      <>
        <h2 class="govuk-heading-m">Do you want less, or to stop?</h2>
        <p class="govuk-body">You can say so on any day. First we show you what else you could do.</p>
        <Button classes="govuk-button--secondary" href={onRecord(look, '/ending/ground/my-wish')}>
          Say what I want
        </Button>
      </>
    )
  if (!mayAlso(permit, 'ending-ground', 'write')) return null
  const aftercare = [{ path: '/aftercare', text: 'The council or the NHS said that this help can end (section 117)' }]
  return (
    <>
      <h2 class="govuk-heading-m">Write down what it rests on</h2>
      <ul class="govuk-list govuk-list--spaced">
        {[...(state.facts.aftercareId === undefined ? [] : aftercare), ...WORKERS_DOORS].map(({ path, text }) => (
          <li>
            <a class="govuk-link" href={onRecord(look, `/ending/ground${path}`)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
