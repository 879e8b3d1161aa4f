import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { NEXT_WORDS, sayHold, sayHoldUp } from '#journey/money/index.ts'
import { Button, LinkList, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { FinanceDesk, RunToDo } from './finance.ts'
import { Meantime } from './meantime-view.tsx'
import { PaidAfterEnd } from './paid-after-view.tsx'
import { sayDue, sayRun, TODO_WORDS } from './words.ts'
import { Year } from './year-view.tsx'

/** How many of each stand on the first screen; the rest is one link away. */
const SHOWN = 3

/** What must be paid and by when, what waits for me, what is held, what came back, and how the year comes out. */
export function FinancePage({ desk, look }: { desk: FinanceDesk; look: Look }): JSX.Element {
  const drafts = look.permit?.roles.includes('finance-officer')
  return (
    <Layout look={look} title="Payments">
      <h1 class="govuk-heading-l">What must be paid</h1>
      {sayDue(desk, look.today).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {drafts ? (
        <Button href={to(look, '/finance/pay-runs/draft')}>Draft a pay run</Button>
      ) : (
        <Button href={to(look, '/finance/pay-runs')}>See all pay runs</Button>
      )}
      <Waiting desk={desk} look={look} />
      <Held desk={desk} look={look} />
      <CameBackList desk={desk} look={look} />
      <PaidAfterEnd rows={desk.paidAfter} look={look} />
      <Meantime helps={desk.meantime} />
      <Year desk={desk} look={look} />
      <Elsewhere desk={desk} look={look} />
    </Layout>
  )
}

const Words = ({ children }: { children: string }): JSX.Element => <p class="govuk-body">{children}</p>

function Waiting({ desk: { runs, rises }, look }: { desk: FinanceDesk; look: Look }): JSX.Element {
  const rows = [
    ...runs.slice(0, SHOWN).map((one) => runRow(one, look)),
    ...rises.slice(0, SHOWN).map(({ upliftId, from, basisPoints, isMine }) => ({
      key: `${basisPoints / 100} per cent more from ${sayDate(from)}`,
      value: isMine ? 'Yours to approve' : 'A finance approver approves it',
      actions: [
        {
          href: to(look, `/finance/uplift/${upliftId}`),
          text: 'Look at it',
          visuallyHiddenText: `from ${sayDate(from)}`,
        },
      ],
    })),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">Waiting</h2>
      {rows.length === 0 ? (
        <Words>Nothing waits. A run stands here until it is checked, approved and sent.</Words>
      ) : (
        <SummaryList rows={rows} />
      )}
    </>
  )
}

function runRow({ run, todo, isMine }: RunToDo, look: Look) {
  const words = TODO_WORDS[todo]
  const path = `/finance/pay-runs/${run.runId}${todo === 'send' ? '/files' : ''}`
  return {
    key: sayRun(run),
    value: isMine ? words.mine : words.others,
    actions: [
      {
        href: to(look, path),
        text: isMine ? words.link : 'Look at it',
        visuallyHiddenText: `up to ${sayDate(run.payUpTo)}`,
      },
    ],
  }
}

function Held({ desk: { heldUp, heldUpInAll }, look }: { desk: FinanceDesk; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">Held</h2>
      {heldUp.length === 0 ? (
        <Words>Nothing is held. Whoever waits stands here, with why and who acts.</Words>
      ) : (
        <SummaryList
          rows={heldUp.slice(0, SHOWN).map(({ budgetId, personName, why, hold, actBy, totalPence }) => ({
            key: `${personName}, ${sayMoney(totalPence)}`,
            value: sayHoldUp({ why, actBy }, look.today, hold && sayHold(hold, look.today)),
            actions: [
              {
                href: to(look, `/budgets/${budgetId}/money${hold === undefined ? '' : '/hold'}`),
                text: 'See to it',
                visuallyHiddenText: `for ${personName}`,
              },
            ],
          }))}
        />
      )}
      <More count={heldUpInAll} path="/finance/pay-runs" text="See all that is held" look={look} />
    </>
  )
}

function CameBackList({ desk: { cameBack, unknownBack }, look }: { desk: FinanceDesk; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">Came back from the bank</h2>
      {cameBack.length + unknownBack === 0 ? (
        <Words>Nothing came back. What the bank returns stands here until it is paid again.</Words>
      ) : (
        <SummaryList
          rows={cameBack.slice(0, SHOWN).map(({ budgetId, personName, amountPence, returnedOn, next }) => ({
            key: `${personName}, ${sayMoney(amountPence)}`,
            value: `Came back on ${sayDate(returnedOn)}. ${NEXT_WORDS[next]}`,
            actions: [
              {
                href: to(look, `/budgets/${budgetId}/money`),
                text: 'See to it',
                visuallyHiddenText: `for ${personName}`,
              },
            ],
          }))}
        />
      )}
      {unknownBack === 0 ? null : (
        <Words>
          {unknownBack === 1
            ? 'Of one more nobody knows yet which payment it is.'
            : `Of ${unknownBack} more nobody knows yet which payments they are.`}
        </Words>
      )}
      <More
        count={cameBack.length + SHOWN * unknownBack}
        path="/finance/bank/came-back"
        text="See all that came back"
        look={look}
      />
    </>
  )
}

function More(props: { count: number; path: string; text: string; look: Look }): JSX.Element | null {
  const { count, path, text, look } = props
  if (count <= SHOWN) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={to(look, path)}>
        {text}
      </a>
    </p>
  )
}

function Elsewhere({ desk: { switches, toSetUp }, look }: { desk: FinanceDesk; look: Look }): JSX.Element {
  const links = [
    {
      path: '/finance/pay-runs',
      text: toSetUp === 0 ? 'All pay runs' : `All pay runs, and ${toSetUp} approved to set up`,
    },
    { path: '/finance/bank', text: 'What the bank sent' },
    { path: '/finance/bank/statement', text: 'The bank’s statement' },
    {
      path: '/finance/switches',
      text: switches === 0 ? 'Accounts that moved' : `Accounts that moved: ${switches} to check`,
    },
    { path: '/finance/uplift', text: 'Payments that rise' },
    { path: '/finance/journals', text: 'Journals to the general ledger' },
    ...(look.permit !== undefined && mayAlso(look.permit, 'give-back', 'see-waiting')
      ? [{ path: '/give-back', text: 'Money that could go back: a second yes' }]
      : []),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">More</h2>
      <LinkList links={links.map(({ path, text }) => ({ href: to(look, path), text }))} />
    </>
  )
}
