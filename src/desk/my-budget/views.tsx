import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { sayMeanwhile, sayUsual, sayWorkingDays } from '#journey/waiting/index.ts'
import { Button, Input, InsetText, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord, to } from '#web/look.ts'
import { laterOf } from './later.ts'
import type { MyBudget } from './my-budget.ts'
import { isOver } from './rules.ts'
import { rowsOf, whatFor } from './summary.tsx'
import { greeting, wordsFor } from './words.ts'

const hours = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/London' })
const hourInLondon = (now: Date): number => Number(hours.format(now))

/** The promise: what it is for, how much, what happens next and when, who decides, when it ends, one thing to do. */
export function MyBudgetPage({ budget, look }: { budget: MyBudget; look: Look }): JSX.Element {
  const { side, phase, worker } = budget
  const own = side === 'person'
  const name = knownAs(look)
  const now = look.permit?.now ?? new Date(0)
  const { says, thing } = wordsFor(own ? 'person' : 'worker', phase, worker?.name ?? 'your worker', name)
  const lead = whatFor(budget, own, name, look.today)
  return (
    <Layout look={look} title={own ? 'My page' : `${name}’s page`}>
      <h1 class="govuk-heading-l">{own ? `${greeting(hourInLondon(now))}, ${name}` : `${name}’s budget`}</h1>
      {lead.map((sentence) => (
        <p class="govuk-body-l govuk-!-margin-bottom-2">{sentence}</p>
      ))}
      {side !== 'onlooker' && budget.isBack && phase !== 'coming-back' ? (
        <p class="govuk-body-l govuk-!-margin-bottom-2">{own ? 'You have come back.' : `${name} has come back.`}</p>
      ) : null}
      {side === 'onlooker' || says === undefined ? null : <p class="govuk-body-l govuk-!-margin-bottom-2">{says}</p>}
      {worker?.away === undefined ? null : (
        <p class="govuk-body">{`${worker.name} is away until ${sayDate(worker.away.until)}. ${worker.away.coveredBy} is there for ${own ? 'you' : name}.`}</p>
      )}
      {phase === 'waiting' ? <Waiting budget={budget} look={look} /> : <AlsoWaiting budget={budget} look={look} />}
      {side === 'onlooker' || thing === undefined ? null : (
        <Button href={onRecord(look, thing.path)}>{thing.text}</Button>
      )}
      <Spending budget={budget} look={look} />
      {budget.talkAlone ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/for-you/answers')}>
            {`Talk with ${name} alone`}
          </a>
        </p>
      ) : null}
      {own && budget.inForce !== undefined && !isOver(phase) && !budget.isBack ? <CanISpend look={look} /> : null}
      <SummaryList rows={rowsOf(budget, look)} classes="footing-first" />
      <Links budget={budget} look={look} />
    </Layout>
  )
}

/** One thing about spending: what is needed, what runs low, what was asked. Nothing where all is well, or once it has ended. */
function Spending({ budget, look }: { budget: MyBudget; look: Look }): JSX.Element | null {
  const { spending, phase, isBack } = budget
  if (spending === undefined || isOver(phase) || isBack) return null
  return (
    <InsetText>
      {`${spending.says} `}
      <a class="govuk-link" href={onRecord(look, spending.path)}>
        {spending.text}
      </a>
    </InsetText>
  )
}

/** A plan that waits while an earlier one goes on, one that came back, or an answer that is looked at again. */
function AlsoWaiting({ budget, look }: { budget: MyBudget; look: Look }): JSX.Element | null {
  const { phase, side, waiting, submission } = budget
  if (waiting === undefined || side === 'onlooker') return null
  const later = laterOf({ phase, own: side === 'person', waiting, decision: submission?.decision }, look.today)
  if (later === undefined) return null
  return (
    <p class="govuk-body">
      {`${later.says} `}
      <a class="govuk-link" href={onRecord(look, later.path)}>
        {later.text}
      </a>
    </p>
  )
}

function Waiting({ budget, look }: { budget: MyBudget; look: Look }): JSX.Element | null {
  const { waiting, side } = budget
  if (waiting === undefined) return null
  const [last] = waiting.updates
  const asked = side === 'person' ? 'You asked' : 'Asked'
  return (
    <>
      <p class="govuk-body">{`${asked} on ${sayDate(waiting.since)}: ${sayWorkingDays(waiting.waitedDays)} so far. ${waiting.usual === undefined ? '' : sayUsual(waiting.usual)}`}</p>
      {last === undefined ? null : <p class="govuk-body">{`Last looked at ${sayDay(last.on)}. ${last.words}`}</p>}
      {side === 'onlooker'
        ? null
        : waiting.meanwhile.map((one) => <p class="govuk-body">{`Meanwhile: ${sayMeanwhile(one, look.today)}`}</p>)}
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={onRecord(look, '/waiting')}>
          What can be done meanwhile
        </a>
      </p>
    </>
  )
}

/** One box, answered at once. Where something is missing, the form's own page says so. */
const CanISpend = ({ look }: { look: Look }): JSX.Element => (
  <Form look={look} action={onRecord(look, '/asking/ask')}>
    <Input
      name="words"
      label={{ children: 'Can I spend it on…?', classes: 'govuk-label--m' }}
      hint="Write it in your own words. You get an answer at once."
      autocomplete="off"
      attributes={{ maxlength: 300 }}
    />
    <Button preventDoubleClick classes="govuk-button--secondary">
      Ask
    </Button>
  </Form>
)

type LinkTo = { text: string; path: string }

function linksNow({ side, money, worker, plan, inForce }: MyBudget): readonly LinkTo[] {
  const own = side === 'person'
  const involved = side !== 'onlooker'
  return [
    ...(plan === undefined && inForce === undefined ? [] : [{ text: own ? 'My plan' : 'The plan', path: '/plan' }]),
    ...(own ? [{ text: 'I’m not well', path: '/unwell' }] : []),
    ...(money === undefined ? [] : [{ text: own ? 'What I bought' : 'What was bought', path: '/spending' }]),
    ...(money === undefined || !involved
      ? []
      : [
          { text: own ? 'Something has to change' : 'What they want to change', path: '/spending/change' },
          { text: own ? 'I’d like to look at my plan together' : 'Plan a review', path: '/review' },
          { text: 'How it ends', path: '/ending' },
        ]),
    ...(involved ? between(side, worker) : []),
  ]
}

/** Once the money has come to its end: nothing that only a running budget can do. */
function linksAfter({ side, money, worker, plan, inForce }: MyBudget): readonly LinkTo[] {
  const own = side === 'person'
  const involved = side !== 'onlooker'
  return [
    ...(own ? [{ text: 'I’m not all right', path: '/afterwards/not-all-right' }] : []),
    ...(involved ? [{ text: 'Afterwards, and the way back in', path: '/afterwards' }] : []),
    ...(plan === undefined && inForce === undefined ? [] : [{ text: own ? 'My plan' : 'The plan', path: '/plan' }]),
    ...(money === undefined ? [] : [{ text: own ? 'What I bought' : 'What was bought', path: '/spending' }]),
    ...(involved ? [{ text: 'How it ended', path: '/ending' }, ...between(side, worker)] : []),
  ]
}

const between = (side: MyBudget['side'], worker: MyBudget['worker']): readonly LinkTo[] => [
  { text: side === 'person' ? `Write to ${worker?.name ?? 'my worker'}` : 'Messages between you', path: '/messages' },
  { text: 'What has happened so far', path: '/timeline' },
  ...(side === 'person' ? [{ text: 'Who sees what, and sharing my plan', path: '/circle' }] : []),
  ...(side === 'worker'
    ? [
        { text: 'Papers for a visit, to print (PDF)', path: '/visit.pdf' },
        { text: 'Copy for my case notes', path: '/case-notes' },
        { text: 'Something worries me, for supervision', path: '/worry' },
      ]
    : []),
]

/** Everything else, one line each: what there is, and nothing that is not there yet. */
function Links({ budget, look }: { budget: MyBudget; look: Look }): JSX.Element {
  const { side, worker } = budget
  const own = side === 'person'
  const links = isOver(budget.phase) ? linksAfter(budget) : linksNow(budget)
  return (
    <>
      <ul class="govuk-list govuk-list--spaced">
        {links.map(({ text, path }) => (
          <li>
            <a class="govuk-link" href={onRecord(look, path)}>
              {text}
            </a>
          </li>
        ))}
        {side === 'onlooker' ? null : (
          <li>
            <a class="govuk-link" href={to(look, '/around-here')}>
              What there is around here, free and cheap first
            </a>
          </li>
        )}
      </ul>
      {own ? <Talk worker={worker} look={look} /> : null}
    </>
  )
}

function Talk({ worker, look }: { worker: MyBudget['worker']; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  const talk = worker?.away === undefined ? worker : { name: worker.away.coveredBy, phone: worker.away.phone }
  return (
    <p class="govuk-body">{`I’d like to talk: ${talk?.name ?? council.name}, ${talk?.phone ?? council.number}.`}</p>
  )
}
