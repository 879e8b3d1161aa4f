import type { JSX } from 'preact'
import { sayPanelDays, sayRoutes } from '#journey/decision/process/index.ts'
import { type Counted, type Step, sayTook, usualOf } from '#journey/waiting/index.ts'
import type { Look } from '#web/look.ts'
import { usualOfBody } from './rules.ts'
import { CountedOn, Points, PublicPage } from './views-parts.tsx'

type Times = { counts: readonly Counted[]; look: Look }

type Stop = { title: string; words: string; step?: Step }

const stopsOf = ({ process, reviews, ending }: Look['settings']): readonly Stop[] => [
  { title: 'We explain it', words: 'Your worker tells you about budgets. You answer in your own words.' },
  {
    title: 'You each say how things are',
    words: 'You and your worker answer the same questions, apart. Then you look at both together.',
  },
  {
    title: 'You see a first amount',
    words: 'You read how we worked it out. It is not a promise: it can go up or down.',
  },
  { title: 'You make a plan', words: 'You write it together, in your words.', step: 'offer-to-plan' },
  {
    title: 'You ask for it',
    words: 'You both say yes to the plan. Then it is sent.',
    step: 'plan-to-asked',
  },
  {
    title: 'Somebody decides',
    words: `It is a team manager or ${process.panelName}, never whoever wrote the plan. You see who and when, all the time.`,
    step: 'asked-to-answer',
  },
  { title: 'The money comes', words: 'You use it as in your plan. Your phone is enough.', step: 'answer-to-money' },
  {
    title: 'We look at it together',
    words: `We do that after about ${Math.round(reviews.lightTouchDays / 7)} weeks, then at least once a year, or when you ask.`,
  },
  {
    title: 'It ends',
    words: `We talk long before. You are told at least ${ending.noticeDays} days before the last day.`,
  },
]

/** This council's own way, drawn as stops on a line, each with how long it took others here (H4). */
export function HowItGoes({ counts, look }: Times): JSX.Element {
  return (
    <PublicPage look={look} path="/about/how-it-goes">
      <ol class="footing-steps govuk-body">
        {stopsOf(look.settings).map(({ title, words, step }) => (
          <li>
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{title}</h2>
            <p class="govuk-body govuk-!-margin-bottom-1">{words}</p>
            {step === undefined ? null : (
              <p class="govuk-body govuk-!-margin-bottom-0">{sayTook(usualOf(counts, undefined, step))}</p>
            )}
          </li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">From the first talk to the first payment</h2>
      <p class="govuk-body">{sayTook(usualOf(counts, undefined, 'whole'))}</p>
      <CountedOn counts={counts} />
    </PublicPage>
  )
}

/** Which body decides what, when it meets, and how long each took. */
export function WhoDecides({ counts, look }: Times): JSX.Element {
  const { process } = look.settings
  const ways = sayRoutes(process)
  return (
    <PublicPage look={look} path="/about/who-decides">
      <p class="govuk-body">
        Nobody decides about a plan that they wrote. You always see the name of who decides, and the day. You read the
        reasons.
      </p>
      {ways.length > 1 ? <p class="govuk-body">The first of these that fits is how it is done:</p> : null}
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {ways.map((way) => (
          <li>{way}</li>
        ))}
      </ol>
      <p class="govuk-body">{sayPanelDays(process, look.today)}</p>
      <h2 class="govuk-heading-m">How long an answer takes</h2>
      <Points
        points={[
          `A manager: ${lower(sayTook(usualOfBody(counts, 'manager')))}`,
          `The panel: ${lower(sayTook(usualOfBody(counts, 'panel')))}`,
        ]}
      />
      <CountedOn counts={counts} />
      <h2 class="govuk-heading-m">If it cannot wait</h2>
      <p class="govuk-body">Tell your worker, or ring us. Where it is urgent, help can start before the decision.</p>
      <h2 class="govuk-heading-m">If the answer is no</h2>
      <p class="govuk-body">You read why, and what helps instead. You can ask somebody else to look at it again.</p>
    </PublicPage>
  )
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
