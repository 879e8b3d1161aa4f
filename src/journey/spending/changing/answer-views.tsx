import type { JSX } from 'preact'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { bind, type Look } from '#web/look.ts'
import type { ChangeAsked } from './changing.ts'
import { Page, Seen, type Shape } from './form-views.tsx'
import { isAnswerable, laidBy } from './rules.ts'
import { readerOf } from './views.tsx'
import { CHANGING_WORDS, sayRequest } from './words.ts'

/** The worker's answer. */
export function AnswerForm({ now, request, look }: Shape & { request: ChangeAsked }): JSX.Element {
  const { person } = readerOf(look)
  const [over] = isAnswerable(request)
  return (
    <Page look={look} title={`Answer ${person}`} not={over && CHANGING_WORDS[over.code]}>
      <InsetText>{sayRequest(request)}</InsetText>
      <Seen now={now} look={look} laid={laidBy(request, now.money, look.today)} />
      <Radios
        {...bind(look, 'answer')}
        legend="Your answer"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <Textarea {...bind(look, 'words')} label="Why?" hint={`${person} reads this.`} rows={3} />
      <Button preventDoubleClick>Send my answer</Button>
    </Page>
  )
}

export function TakeBackForm({ request, look }: { request: ChangeAsked; look: Look }): JSX.Element {
  const [over] = isAnswerable(request)
  return (
    <Page look={look} title="Take it back?" not={over && CHANGING_WORDS[over.code]}>
      <InsetText>{sayRequest(request)}</InsetText>
      <Button preventDoubleClick>Take it back</Button>
    </Page>
  )
}
