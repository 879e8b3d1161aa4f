import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { Button } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Outside } from './outside.ts'
import { mayAnswer, mayHear, maySayNotSo, maySettle, openStep, type Stand } from './rules.ts'

type One = { one: Outside; look: Look }

/** The one thing to do next, and what else can be done, by who is looking. */
export function Next({ one, stand, look }: One & { stand: Stand }): JSX.Element | null {
  const { permit } = look
  if (permit === undefined) return null
  const at = (path: string) => onRecord(look, `/outside/${one.outsideId}/${path}`)
  if (isPerson(look))
    return mayAnswer(one).length > 0 ? (
      <Button href={onRecord(look, '/spending')}>See what you have bought</Button>
    ) : (
      <Button href={at('answer')} classes="govuk-button--secondary">
        Say something more
      </Button>
    )
  if (mayAlso(permit, 'outside', 'decide'))
    return stand === 'waits-for-manager' ? <Button href={at('decide')}>Decide about this step</Button> : null
  const main = MAIN[stand]
  const others = othersFor(one, stand, knownAs(look)).filter(({ path }) => path !== main?.path)
  return (
    <>
      {main === undefined ? null : <Button href={at(main.path)}>{main.text}</Button>}
      {stand === 'agree' && one.answers[0]?.answer === 'somebody-else' ? <SomebodyElse look={look} /> : null}
      {stand === 'step-goes-on' && openStep(one)?.step === 'stop' ? (
        <Button href={onRecord(look, '/ending/propose')}>{`Tell ${knownAs(look)} about the ending`}</Button>
      ) : null}
      <ul class="govuk-list">
        {others.map(({ path, text }) => (
          <li>
            <a class="govuk-link" href={at(path)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const MAIN: Partial<Record<Stand, { path: string; text: string }>> = {
  'name-rule': { path: 'rule', text: 'Say which rule it is about' },
  explain: { path: 'explain', text: 'Explain the rule' },
  ask: { path: 'ask', text: 'Ask how it was' },
  'waits-for-answer': { path: 'answer-for-person', text: 'Write down what they said' },
  listen: { path: 'heard', text: 'Write down what I understood' },
  agree: { path: 'step', text: 'Agree a step' },
  'step-goes-on': { path: 'tried', text: 'Write down how it went' },
}

function othersFor(one: Outside, stand: Stand, name: string): { path: string; text: string }[] {
  const list = [
    mayAnswer(one).length === 0 && { path: 'answer-for-person', text: `Write down something more that ${name} said` },
    mayHear(one).length === 0 && { path: 'heard', text: 'Write again what I understood' },
    maySayNotSo(one).length === 0 && { path: 'not-so-for-person', text: `${name} says that it was not so` },
    stand !== 'explain' &&
      maySettle(one).length === 0 && { path: 'settle', text: 'Say how it came out, and end this question' },
  ]
  return list.filter((one) => one !== false)
}

const SomebodyElse = ({ look }: { look: Look }): JSX.Element => (
  <>
    <p class="govuk-body">{`${knownAs(look)} says that somebody else used the money. Ask about it when ${knownAs(look)} is alone. It is no reason to change the money.`}</p>
    <Button href={onRecord(look, '/for-you/ask')}>Ask them alone</Button>
  </>
)
