import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { voiceOf } from '../voice.ts'
import type { LeftOut } from './left-out.ts'
import { DONE } from './words.ts'

/** What was wanted and left out, and a place to say more of it. */
export function LeftOutPage({ all, look }: { all: readonly LeftOut[]; look: Look }): JSX.Element {
  const own = voiceOf(look) === 'person'
  return (
    <Layout look={look} title="Wanted, but left out" back={{ href: onRecord(look, '/plan') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Wanted, but left out</h1>
      <p class="govuk-body">
        {own
          ? 'Did you want something, and leave it out because you thought it would not be paid for? You can say it here.'
          : `Was something wanted, and left out because somebody thought it would not be paid for? Say it here, also where it was you. ${knownAs(look)} reads it.`}
      </p>
      <p class="govuk-body">
        It changes nothing in the plan. The council counts how often this happens, without names.
      </p>
      {all.length === 0 ? (
        <p class="govuk-body">Nothing is written here yet.</p>
      ) : (
        all.map(({ words, byName, on }) => (
          <>
            <p class="footing-said-by govuk-body">{`${byName}, ${sayDate(on)}`}</p>
            <p class="footing-words govuk-body">{words}</p>
          </>
        ))
      )}
      <Form look={look}>
        <Textarea {...bind(look, 'words')} label="What was left out?" rows={3} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
