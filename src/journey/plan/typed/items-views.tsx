import type { JSX } from 'preact'
import { Radios } from '#web/components/index.ts'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Plan } from '../plan.ts'
import { type Item, itemsTypedFor } from './items.ts'
import { heardSentences, sayTypedWords } from './words.ts'

type Props = { plan: Plan; look: Look }

const ASKED = { goal: 'Is this goal right for you, as it stands here?', what: '', more: '' }

/** The person's goals, and what money is for, as somebody else typed them: each with its question, and the way to put it in their own words. */
export function Items({ plan, look }: Props): JSX.Element {
  const items = itemsTypedFor(plan)
  const of = (isGoal: boolean) => items.filter(({ about }) => (about === 'goal') === isGoal)
  return (
    <>
      <Part title="Your goals" items={of(true)} plan={plan} look={look} />
      <Part title="What the money is for" items={of(false)} plan={plan} look={look} />
    </>
  )
}

function Part(props: Props & { title: string; items: readonly Item[] }): JSX.Element | null {
  const { title, items, plan, look } = props
  if (items.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {items.map((item) => (
        <>
          <OneItem item={item} look={look} legend={ASKED[item.about] || 'Does this sound like you?'} />
          {item.says !== false ? null : plan.submitted ? (
            <p class="govuk-body">Your worker reads this and talks with you.</p>
          ) : (
            <PutRight item={item} look={look}>
              {item.about === 'goal' ? 'Put this goal in my own words' : 'Put this in my own words'}
            </PutRight>
          )}
        </>
      ))}
    </>
  )
}

function OneItem({ item, look, legend }: { item: Item; look: Look; legend: string }): JSX.Element {
  const { about, words, typed, says, heard, field } = item
  const now = says === undefined ? undefined : says ? 'yes' : 'not-quite'
  return (
    <>
      {about === 'more' ? <p class="footing-said-by govuk-body">More in a bad time, and what it buys</p> : null}
      <p class="footing-words govuk-body">{words}</p>
      <p class="govuk-body-s">{[sayTypedWords({ typed }), ...heardSentences({ sounds: says, heard })].join(' ')}</p>
      <Radios
        {...bind(look, field, now)}
        legend={legend}
        classes="govuk-radios--inline"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'not-quite', text: 'Not quite' },
        ]}
      />
    </>
  )
}

/** For the worker who asks the person: the same, of what the person did not answer themself, and the way to put the words right. */
export function ItemsToAsk({ items, plan, look }: Props & { items: readonly Item[] }): JSX.Element | null {
  if (items.length === 0) return null
  const name = knownAs(look)
  return (
    <>
      <h2 class="govuk-heading-m">Goals, and what the money is for</h2>
      {items.map((item) => (
        <>
          <OneItem
            item={item}
            look={look}
            legend={item.about === 'goal' ? `Is this goal right for ${name}?` : `Does it sound like ${name}?`}
          />
          {plan.submitted ? null : (
            <PutRight item={item} look={look}>
              Put the words right
            </PutRight>
          )}
        </>
      ))}
    </>
  )
}

const PutRight = ({ item, look, children }: { item: Item; look: Look; children: string }): JSX.Element => (
  <p class="govuk-body">
    <a class="govuk-link" href={onRecord(look, item.path)}>
      {children}
      <span class="govuk-visually-hidden">{`: ${item.words}`}</span>
    </a>
  </p>
)
