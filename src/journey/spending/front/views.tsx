import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, type Look, onRecord } from '#web/look.ts'
import { turnOf } from '../checking/index.ts'
import { TurnNow } from '../checking/views.tsx'
import { sayTurn } from '../checking/words.ts'
import { sayStanding } from '../enough/index.ts'
import { readerOf } from '../reader.ts'
import { BoughtList, NothingYet } from '../views.tsx'
import { DONE, type Reader, sayLeft } from '../words.ts'
import { bigThings, Doors } from './doors.tsx'
import type { Front, Need } from './front.ts'
import { linkOf, sayLater, sayNeed } from './words.ts'

type Shape = { front: Front; look: Look }

/** So many things bought stand here; the others have a page of their own. */
const LATEST = 3

/** What is left, the one thing that is needed, two or three big things to do; then the rest, each under its heading. */
export function FrontPage({ front, look }: Shape): JSX.Element {
  const reader = readerOf(look)
  const { own, person } = reader
  const { lines, purchases, totals } = front.spending
  return (
    <Layout
      look={look}
      title={own ? 'What you have bought' : `What ${person} has bought`}
      back={{ href: backFromRecord(look) }}
      doneWords={DONE}
    >
      <h1 class="govuk-heading-l">{own ? 'What you have left' : `What ${person} has left`}</h1>
      {lines.length === 0 ? (
        <NotSetUp look={look} reader={reader} />
      ) : (
        <>
          <p class="govuk-body-l">{sayLeft(totals, reader)}</p>
          <Standing front={front} look={look} />
          <Turn front={front} look={look} />
          {own ? <ToDo front={front} look={look} /> : <ForPerson look={look} />}
          <Later front={front} look={look} />
          <h2 class="govuk-heading-m">{own ? 'What you bought last' : `What ${person} bought last`}</h2>
          {purchases.length === 0 ? (
            <NothingYet reader={reader} />
          ) : (
            <BoughtList purchases={purchases.slice(0, LATEST)} look={look} />
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/spending/bought')}>
              {own ? 'See all that you bought, and what it was for' : 'See all that was bought, and what it was for'}
            </a>
          </p>
          {front.checking === undefined ? null : <Doors front={front} look={look} />}
        </>
      )}
    </Layout>
  )
}

/** Whether there is enough, where there is something to say. */
function Standing({ front: { enough }, look }: Shape): JSX.Element | null {
  const says = enough && sayStanding(enough.standing, enough.rule, readerOf(look))
  if (enough === undefined || says === undefined) return null
  return (
    <p class="govuk-body">
      {/* That more was spent than came is what the sentence above says. */}
      {enough.standing.is === 'over' ? null : `${says} `}
      <a class="govuk-link" href={onRecord(look, '/spending/enough')}>
        See what can be done
      </a>
    </p>
  )
}

/** The one thing that is needed; else whose turn it is. */
function Turn({ front: { checking, needs }, look }: Shape): JSX.Element | null {
  if (checking === undefined) return null
  const reader = readerOf(look)
  if (!reader.own) return <TurnNow checking={checking} look={look} />
  if (needs.first === undefined)
    return <p class="govuk-body">{sayTurn(turnOf(checking, look.today), checking.resting, reader)}</p>
  return (
    <InsetText>
      <NeedLine need={needs.first} says={sayNeed(needs.first)} look={look} />
    </InsetText>
  )
}

const NeedLine = ({ need, says, look }: { need: Need; says: string; look: Look }): JSX.Element => {
  const { path, text } = linkOf(need)
  return (
    <>
      {`${says} `}
      <a class="govuk-link" href={onRecord(look, path)}>
        {text}
      </a>
    </>
  )
}

/** The worker writes down what they were told. */
const ForPerson = ({ look }: { look: Look }): JSX.Element | null =>
  look.permit !== undefined && mayAlso(look.permit, 'spending', 'record-for-person') ? (
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, '/spending/record-for-person')}>
        {`Write down something that ${readerOf(look).person} bought`}
      </a>
    </p>
  ) : null

const ToDo = ({ front, look }: Shape): JSX.Element => (
  <div class="footing-big-things">
    <Button href={onRecord(look, '/spending/record')}>Write down something I bought</Button>
    {bigThings(front).map(({ text, path }) => (
      <Button classes="govuk-button--secondary" href={onRecord(look, path)}>
        {text}
      </Button>
    ))}
  </div>
)

/** What is not finished: no hurry, and nothing asks for it. */
function Later({ front: { needs, checking }, look }: Shape): JSX.Element | null {
  if (needs.later.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">
        {checking?.resting === undefined ? 'When you have time' : 'When you feel better. It can all wait'}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {needs.later.map((need) => (
          <li>
            <NeedLine need={need} says={sayLater(need)} look={look} />
          </li>
        ))}
      </ul>
    </>
  )
}

function NotSetUp({ look, reader }: { look: Look; reader: Reader }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        {reader.own
          ? 'Here you will see what you buy and what is left, from the day on which your payments are set up. They are not set up yet.'
          : `Here you will see what ${reader.person} buys and what is left, from the day on which the payments are set up. They are not set up yet.`}
      </p>
      <Button href={onRecord(look, '')}>See what happens next</Button>
    </>
  )
}
