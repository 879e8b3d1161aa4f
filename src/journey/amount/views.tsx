import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import type { StandingDecision } from '#journey/needs/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Amount, openChallenge } from './amount.ts'
import { Challenges } from './challenge/views.tsx'
import { EarlierGuesses } from './earlier/views.tsx'
import { SetInstead } from './override/views.tsx'
import type { AmountShown } from './reads.ts'
import { mayWorkOut } from './rules.ts'
import { Steps } from './steps-views.tsx'
import { DONE, rangeSentence, WORDS } from './words.ts'

type Props = AmountShown & { look: Look }

/** The first figure with its working line by line, or when it will be here. */
export function AmountPage({ amount, earlier, decision, look }: Props): JSX.Element {
  return (
    <Layout look={look} title="A first guess" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      {amount === undefined ? (
        <NotYet decision={decision} look={look} />
      ) : (
        <>
          <WorkedOut amount={amount} earlier={earlier} look={look} />
          <AskedAgain amount={amount} decision={decision} look={look} />
          <EarlierGuesses amount={amount} earlier={earlier} look={look} />
        </>
      )}
    </Layout>
  )
}

function WorkedOut({ amount, earlier, look }: { amount: Amount; earlier: readonly Amount[]; look: Look }): JSX.Element {
  const { lowPence, highPence, byName, on } = amount
  // What was said about an earlier guess still waits for its answer.
  const openBefore = earlier.flatMap(({ challenges }) => challenges.filter(({ answered }) => answered === undefined))
  const own = isPerson(look)
  return (
    <>
      <h1 class="govuk-heading-l">{rangeSentence(lowPence, highPence)}</h1>
      <InsetText>This is a first guess. It is not a promise. It can go up or down.</InsetText>
      <p class="govuk-body">
        {`${own ? 'Your plan' : `${knownAs(look)}’s plan`} says what is really needed, and what that costs. Then the council decides.`}
      </p>
      <Challenges amount={{ challenges: [...amount.challenges, ...openBefore] }} look={look} />
      <SetInstead amount={amount} />
      <Steps amount={amount} look={look} />
      <p class="govuk-body">
        {own
          ? `${byName} worked this out on ${sayDate(on)}. If you think it is wrong, say so: nothing is decided yet.`
          : `Worked out by ${byName} on ${sayDate(on)}. Nothing is decided yet.`}
      </p>
      <Onward amount={amount} earlier={earlier} look={look} />
    </>
  )
}

type AskedProps = { amount: Amount; decision: StandingDecision | undefined; look: Look }

/** Decided again, and there are no needs any more: the guess above is of the answers before. */
const NoneNow = ({ decision }: { decision: StandingDecision | undefined }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">There are newer answers</h2>
    <p class="govuk-body">
      {`The questions were answered again, and decided on ${decision === undefined ? '' : sayDate(decision.on)}: no needs were found that the council must help with. So there is no newer guess. This changes no money by itself.`}
    </p>
  </>
)

/** The questions were answered again and decided since: a new first guess is due. The one above stays as it was worked out. */
function AskedAgain({ amount, decision, look }: AskedProps): JSX.Element | null {
  const [reason] = mayWorkOut(decision, amount)
  if (reason?.code === 'no-eligible-needs') return <NoneNow decision={decision} />
  if (reason !== undefined) return null
  return (
    <>
      <h2 class="govuk-heading-m">There are newer answers</h2>
      <p class="govuk-body">
        {`The questions were answered again, and decided on ${decision === undefined ? '' : sayDate(decision.on)}. A new guess is worked out from them. It changes no money by itself.`}
      </p>
      {look.permit?.as === 'worker' ? (
        <Press look={look} path={onRecord(look, '/amount/work-out')}>
          Work it out from the newer answers
        </Press>
      ) : null}
    </>
  )
}

/** What to do next: the worker answers an open challenge first; everybody else goes on to the plan, which waits for nothing here. */
function Onward({ amount, earlier, look }: { amount: Amount; earlier: readonly Amount[]; look: Look }): JSX.Element {
  const own = isPerson(look)
  const isWorker = look.permit?.as === 'worker'
  const open = openChallenge(amount)
  const waiting = open ?? earlier.map(openChallenge).find((one) => one !== undefined)
  const toPlan = own ? 'Go on to my plan' : 'Go on to the plan'
  const answer = isWorker && waiting !== undefined ? `/amount/challenge/${waiting.challengeId}/answer` : undefined
  return (
    <>
      {own ? <p class="govuk-body">Nothing is needed from you on this page.</p> : null}
      <Button href={onRecord(look, answer ?? '/plan')}>
        {answer === undefined ? toPlan : `Answer ${knownAs(look)}`}
      </Button>
      {answer === undefined ? null : <Link look={look} path="/plan" text={toPlan} />}
      {own && open === undefined ? <Link look={look} path="/amount/challenge" text="I think this is wrong" /> : null}
      {isWorker && open === undefined ? (
        <Link look={look} path="/amount/challenge-for-person" text={`${knownAs(look)} thinks this is wrong`} />
      ) : null}
      {isWorker ? <Link look={look} path="/amount/override" text="Set another amount, with a reason" /> : null}
    </>
  )
}

const Link = ({ look, path, text }: { look: Look; path: string; text: string }): JSX.Element => (
  <p class="govuk-body govuk-!-display-none-print">
    <a class="govuk-link" href={onRecord(look, path)}>
      {text}
    </a>
  </p>
)

function NotYet({ decision, look }: { decision: StandingDecision | undefined; look: Look }): JSX.Element {
  const may = look.permit?.as === 'worker' && mayWorkOut(decision, undefined).length === 0
  return (
    <>
      <h1 class="govuk-heading-l">A first guess at the amount</h1>
      <p class="govuk-body">
        {decision?.eligible === false
          ? 'There is no amount here: no needs were found that the council must help with. The reasons stand on the page about daily life.'
          : 'When it is decided which needs the council must help with, the worker works out a first guess. It will be here, with every step of the working.'}
      </p>
      {may ? (
        <Press look={look} path={onRecord(look, '/amount/work-out')}>
          Work it out
        </Press>
      ) : (
        <Button href={onRecord(look, nextPath(look))}>See where things stand</Button>
      )}
    </>
  )
}

/** Deciders do not see the page about daily life. */
const nextPath = (look: Look): string => (isPerson(look) || look.permit?.as === 'worker' ? '/needs' : '')

/** The button alone; also where a refusal is read. */
export function WorkOutPage({ amount, decision, look }: Omit<Props, 'earlier'>): JSX.Element {
  const [reason] = mayWorkOut(decision, amount)
  return (
    <Layout look={look} title="A first guess" back={{ href: onRecord(look, '/amount') }}>
      <h1 class="govuk-heading-l">Work out a first guess</h1>
      {reason === undefined ? (
        <>
          <p class="govuk-body">{`From both sets of answers and the council’s rates. ${knownAs(look)} can read every step.`}</p>
          <Form look={look}>
            <Button preventDoubleClick>Work it out</Button>
          </Form>
        </>
      ) : (
        <>
          {look.form === undefined ? <p class="govuk-body">{WORDS[reason.code]}.</p> : null}
          <Button href={onRecord(look, reason.code === 'already-worked-out' ? '/amount' : '/needs')}>Go there</Button>
        </>
      )}
    </Layout>
  )
}
