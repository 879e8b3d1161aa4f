import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { HEARD_HOW } from '#core/heard.ts'
import { Button, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { sayTyped } from '../words.ts'
import { BEST_ANSWERS, type BestWay, type BothSides, SIDES, type Side } from './best-way.ts'
import { BEST_ANSWER_WORDS, OTHER_WAYS, whoseWords } from './words.ts'

/** "Is a budget the best way?", asked of each side. Nothing hangs on it. */
export function BestWayForm({ both, look }: { both: BothSides; look: Look }): JSX.Element {
  const own = isPerson(look)
  const before = both[own ? 'person' : 'worker']
  return (
    <Layout look={look} title="The best way" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">Is a budget the best way?</h1>
      <p class="govuk-body">
        {own
          ? 'Say what you think. Nothing hangs on it: the offer stays, and you can change your mind.'
          : `Say what you think. ${knownAs(look)} reads it. Nothing hangs on it: the offer stays.`}
      </p>
      <p class="govuk-body">Sometimes another way helps as well, or better:</p>
      <ul class="govuk-list govuk-list--bullet">
        {OTHER_WAYS.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p class="govuk-body">A budget can also come on top of these.</p>
      <Form look={look}>
        {own ? null : (
          <Radios
            {...bind(look, 'whose', 'own')}
            legend="Whose answer is it?"
            items={(['own', ...HEARD_HOW] as const).map((value) => ({ value, text: whoseWords(value, knownAs(look)) }))}
          />
        )}
        <Radios
          {...bind(look, 'answer', before?.answer)}
          legend="Is a budget the best way?"
          items={BEST_ANSWERS.map((value) => ({ value, text: BEST_ANSWER_WORDS[value] }))}
        />
        <Textarea {...bind(look, 'words', before?.words)} label="Why? (you can leave this)" rows={4} />
        <Button preventDoubleClick>Say this</Button>
      </Form>
    </Layout>
  )
}

/** What each side says, beside each other. */
export function BestWays({ both, look }: { both: BothSides; look: Look }): JSX.Element {
  return (
    <div class="footing-two-views">
      {SIDES.map((side) => (
        <div>
          <OneSide side={side} said={both[side]} look={look} />
        </div>
      ))}
    </div>
  )
}

function OneSide({ side, said, look }: { side: Side; said: BestWay | undefined; look: Look }): JSX.Element {
  const name = side === 'worker' ? 'The worker' : isPerson(look) ? 'You' : knownAs(look)
  if (said === undefined) {
    return (
      <>
        <p class="footing-said-by govuk-body">{name}</p>
        <p class="govuk-body">Nothing said yet. It can stay so.</p>
      </>
    )
  }
  return (
    <>
      <p class="footing-said-by govuk-body">{`${said.byName}, ${sayDate(said.on)}: ${BEST_ANSWER_WORDS[said.answer]}`}</p>
      {said.words === '' ? null : <p class="footing-words govuk-body">{said.words}</p>}
      {said.typed === undefined ? null : <p class="govuk-body">{sayTyped(said.typed)}</p>}
    </>
  )
}
