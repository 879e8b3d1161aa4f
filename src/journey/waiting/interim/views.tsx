import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { isWorker } from '../reader.ts'
import type { Interim, InterimAsked } from './interim.ts'
import { isMeanwhile, stateOf } from './rules.ts'
import { DONE, STATE_SAYS, STATE_SAYS_FOR_OTHERS, sayCost, sayMeanwhile } from './words.ts'

/** What helps until there is an answer: what runs now first, then everything that was asked for. */
export function InterimPage({ helps, look }: { helps: readonly Interim[]; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout
      look={look}
      title="Meanwhile"
      back={{ href: onRecord(look, isPerson(look) || isWorker(look) ? '/waiting' : '/plan') }}
      doneWords={DONE}
    >
      <h1 class="govuk-heading-l">Until there is an answer</h1>
      <MeanwhileList helps={helps} look={look} />
      {helps.length > 0 ? null : (
        <p class="govuk-body">
          {isPerson(look)
            ? 'No help for the meantime is agreed yet. If you cannot wait, tell your worker. They can ask for help at once, and a manager says yes or no.'
            : `No help for the meantime is agreed yet. If ${name} cannot wait, ask for it here. A manager says yes or no.`}
        </p>
      )}
      {isWorker(look) ? (
        <Button href={onRecord(look, '/interim/propose')}>
          {helps.length === 0 ? 'Ask for help in the meantime' : 'Ask for more, or renew it'}
        </Button>
      ) : isPerson(look) ? (
        <Button href={onRecord(look, '/waiting')}>See where the decision stands</Button>
      ) : (
        <Button href={to(look, '/interim')}>See all that waits for an answer</Button>
      )}
      {helps.map((help) => (
        <OneHelp help={help} look={look} />
      ))}
    </Layout>
  )
}

/** What somebody has meanwhile, a sentence each: for this page and the page about waiting. Nothing where there is none. */
export function MeanwhileList({ helps, look }: { helps: readonly Interim[]; look: Look }): JSX.Element | null {
  const now = helps.filter((help) => isMeanwhile(help, look.today))
  if (now.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {now.map((help) => (
        <li>{sayMeanwhile(help, look.today)}</li>
      ))}
    </ul>
  )
}

function OneHelp({ help, look }: { help: Interim; look: Look }): JSX.Element {
  const { decided, what, urgent, deciderName } = help
  const state = stateOf(help, look.today)
  const says = isPerson(look) ? STATE_SAYS[state] : STATE_SAYS_FOR_OTHERS[state]
  return (
    <SummaryList
      card={{ title: { children: what, headingLevel: 2 } }}
      rows={[
        { key: 'Now', value: state === 'asked' ? `${says}: ${deciderName}` : says },
        ...rowsOf(help),
        urgent ? { key: 'Urgent', value: 'Yes: it does not wait for the answer' } : null,
        decided === undefined
          ? null
          : {
              key: `${decided.byName}, ${sayDate(decided.on)}`,
              value: `${decided.verdict === 'approved' ? 'Yes.' : 'No.'} ${decided.reasons}`,
            },
      ]}
    />
  )
}

/** What it is, for whoever reads it. */
export const rowsOf = (help: Interim): { key: string; value: string }[] => [
  { key: 'What it is for', value: help.serves },
  { key: 'Who gives it', value: `${help.whoGives}, ${sayCost(help)}` },
  { key: 'From when, until when', value: `${sayDate(help.from)} to ${sayDate(help.to)}` },
  { key: `Why, says ${help.proposedByName}`, value: help.why },
]

/** For managers: what waits for a yes or no. */
export function InterimDesk({ asked, look }: { asked: readonly InterimAsked[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="In the meantime" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Help until there is an answer</h1>
      {asked.length === 0 ? (
        <InsetText>
          Nothing waits for a yes or no. When a worker asks for help for somebody who cannot wait, it stands here.
        </InsetText>
      ) : (
        <p class="govuk-body-l">
          {asked.length === 1
            ? '1 waits for a yes or no.'
            : `${asked.length} wait for a yes or no. What is urgent comes first.`}
        </p>
      )}
      {asked.map((one) => (
        <SummaryList
          card={{
            title: `${one.knownAs}: ${one.what}${one.urgent ? ' (urgent)' : ''}`,
            actions: [
              {
                href: to(look, `/budgets/${one.budgetId}/interim/${one.interimId}/answer`),
                text: 'Read and answer',
                visuallyHiddenText: `(${one.knownAs})`,
              },
            ],
          }}
          rows={[
            ...rowsOf(one),
            {
              key: 'Asked',
              value: `${sayDate(one.proposedOn)}${one.proposedById === look.permit?.humanId ? ', by you: another manager answers' : ''}`,
            },
          ]}
        />
      ))}
    </Layout>
  )
}
