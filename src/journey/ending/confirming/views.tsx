import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { ChangePreview, type Money, previewLaid } from '#journey/money/index.ts'
import { Button, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Cliffs } from '../cliff-edge/cliff.ts'
import { nearOf } from '../cliff-edge/rules.ts'
import { NearWarning } from '../cliff-edge/views.tsx'
import { TheirWords, Views } from '../readiness/ask-views.tsx'
import { NothingHere } from '../readiness/form-views.tsx'
import type { Readiness } from '../readiness/readiness.ts'
import { maySay } from '../readiness/rules.ts'
import { READINESS_WORDS } from '../readiness/words.ts'

type Props = { readiness: Readiness; money: Pick<Money, 'lines' | 'overlays'>; cliffs: Cliffs; look: Look }

/** Another human confirms: the person's no first, both views once more, the last day, and what it means. */
export function ConfirmForm({ readiness, money, cliffs, look }: Props): JSX.Element {
  const { ending } = readiness
  if (ending === undefined)
    return <NothingHere look={look} words="Nobody has told an ending, so there is nothing to confirm." />
  const [closed] = maySay(ending)
  if (closed !== undefined) return <NothingHere look={look} words={`${READINESS_WORDS[closed.code]}.`} />
  const asksNobody = ending.kind === 'died'
  return (
    <Layout look={look} title="Confirm the ending" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">Confirm the ending?</h1>
      <p class="govuk-body">{`Everything is paid up to and with ${sayDay(ending.lastDay)}. After that day nothing more is paid.`}</p>
      {asksNobody ? null : (
        <>
          <p class="govuk-body">{`${knownAs(look)} reads at once that you confirmed it.`}</p>
          <TheirWords ending={ending} look={look} />
          <Views readiness={readiness} ending={ending} look={look} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/ending/notice')}>
          Read the notice first
        </a>
      </p>
      <ChangePreview
        preview={previewLaid(money, [{ id: 'the ending', kind: 'ends', on: ending.lastDay }], look.today)}
        title="What stops when, week by week"
      />
      <Form look={look}>
        {asksNobody || nearOf(ending.lastDay, cliffs).length === 0 ? null : (
          <>
            <NearWarning lastDay={ending.lastDay} cliffs={cliffs} />
            <Textarea
              {...bind(look, 'cliff')}
              label="What holds them then?"
              hint={`${knownAs(look)} and their worker read this.`}
              rows={3}
            />
          </>
        )}
        <Button preventDoubleClick>{`Confirm: the last day is ${sayDate(ending.lastDay)}`}</Button>
      </Form>
    </Layout>
  )
}
