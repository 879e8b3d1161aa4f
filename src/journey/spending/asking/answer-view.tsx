import type { JSX } from 'preact'
import { InsetText } from '#web/components/index.ts'
import type { Precedent, Told } from './asking.ts'
import type { Rule } from './rulebook/rule.ts'
import { SAID_BY_RULE } from './rulebook/words.ts'
import { sayHolds, sayPrecedent, sayTold, sayWhose } from './words.ts'

/** The answer first, in a sentence; then each rule that says it, with whose it is, why, and what is meant. */
export function AnswerAtOnce(props: {
  told: Told
  line: string
  rules: readonly Rule[]
  unknown?: readonly string[]
}): JSX.Element {
  const { told, line, rules, unknown = [] } = props
  const answers = rules.map(({ answer }) => answer)
  return (
    <>
      <InsetText>{sayTold(told, { line, answers, unknown })}</InsetText>
      {rules.map((rule) => (
        <OneRule rule={rule} />
      ))}
    </>
  )
}

/** One rule, as it was shown: what it says, why, whose it is, from when, and examples. */
export function OneRule({ rule }: { rule: Rule }): JSX.Element {
  const { name, answer, why, yesExamples, noExamples } = rule
  return (
    <section>
      <h2 class="govuk-heading-m">{`${name}: ${SAID_BY_RULE[answer]}`}</h2>
      <p class="govuk-body">{why}</p>
      <Examples title="Fits, for example" examples={yesExamples} />
      <Examples title="Does not fit, for example" examples={noExamples} />
      <p class="govuk-hint">{`${sayWhose(rule)} ${sayHolds(rule)}`}</p>
    </section>
  )
}

function Examples({ title, examples }: { title: string; examples: readonly string[] }): JSX.Element | null {
  if (examples.length === 0) return null
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">{`${title}:`}</p>
      <ul class="govuk-list govuk-list--bullet">
        {examples.map((example) => (
          <li>{example}</li>
        ))}
      </ul>
    </>
  )
}

/** What others were told alike; nothing where they are too few. */
export function WhatOthersWereTold({ precedents }: { precedents: readonly Precedent[] }): JSX.Element | null {
  if (precedents.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What others were told</h2>
      {precedents.map((precedent) => (
        <p class="govuk-body">{sayPrecedent(precedent).join(' ')}</p>
      ))}
    </>
  )
}
