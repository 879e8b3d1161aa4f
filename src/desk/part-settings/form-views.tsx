import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import type { Pence } from '#core/money.ts'
import type { Settings } from '#council/index.ts'
import type { Version } from '#council/reads.ts'
import { Button, DateInput, Fieldset, Input, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import { Pounds, Whole } from '../council-process/boxes.tsx'
import { boundsOf, boxOf, type Item, type Part, sayTime, valueAt } from './part.ts'
import { SOURCES } from './sources.ts'

type Props = { part: Part; versions: readonly Version[]; look: Look }

/** Other settings from a day on: what was set last stands in the boxes. */
export function ChangePage({ part, versions, look }: Props): JSX.Element {
  const { now, coming } = inForce(versions, look.today)
  const last = coming.at(-1)
  const settings = (last ?? now)?.settings
  return (
    <Layout look={look} title={`Change: ${part.title}`} back={{ href: to(look, `/${part.slug}`) }}>
      <h1 class="govuk-heading-l">{`Change: ${part.title}`}</h1>
      <p class="govuk-body">
        {last === undefined
          ? 'It holds from the day you name. The boxes hold what is set now.'
          : `It holds from the day you name. The boxes hold what is set from ${sayDate(last.from)}.`}
      </p>
      <Form look={look} forgets>
        <DateInput {...bindDate(look, 'from')} legend="From which day?" hint="Today or a later day." />
        {part.groups.map(({ title, items }) => (
          <Fieldset legend={{ children: title, classes: 'govuk-fieldset__legend--m' }}>
            {items.map((item) => (
              <Box item={item} settings={settings} look={look} />
            ))}
          </Fieldset>
        ))}
        <Button preventDoubleClick>Set this</Button>
      </Form>
    </Layout>
  )
}

type BoxProps = { item: Item; settings: Settings | undefined; look: Look }

const boundsHint = ({ at, hint }: { at: string; hint: string }, unit: string): string => {
  const { min, max } = boundsOf(at)
  return `${hint} From ${min} to ${max} ${unit}.`
}

function Box({ item, settings, look }: BoxProps): JSX.Element {
  const { label, kind } = item
  const hint = [item.hint, SOURCES[item.at]].filter(Boolean).join(' ')
  const value = settings === undefined ? undefined : valueAt(settings, item.at)
  const name = boxOf(item)
  const shared = { look, name, label }
  if (kind.is === 'whole')
    return <Whole {...shared} hint={boundsHint({ at: item.at, hint }, kind.unit)} now={value as number | undefined} />
  if (kind.is === 'pounds') return <Pounds {...shared} hint={hint} now={value as Pence | undefined} />
  if (kind.is === 'time')
    return (
      <Input
        {...bind(look, name, sayTime(value as number))}
        label={label}
        hint={`For example 09:00. ${hint}`}
        classes="govuk-input--width-4"
      />
    )
  if (kind.is === 'line')
    return (
      <Input
        {...bind(look, name, String(value ?? ''))}
        label={label}
        hint={hint}
        classes={kind.line.short === true ? 'govuk-input--width-20' : undefined}
      />
    )
  if (kind.is === 'words' || kind.is === 'lines') {
    const text = kind.is === 'words' ? String(value ?? '') : kind.lines.say(value ?? []).join('\n')
    return (
      <Textarea
        {...bind(look, name, text)}
        label={label}
        hint={hint}
        rows={kind.is === 'words' ? 2 : Math.min(20, Math.max(5, text.split('\n').length))}
      />
    )
  }
  const answers = kind.is === 'yes-no' ? { yes: 'Yes', no: 'No' } : kind.of
  const now = kind.is === 'yes-no' ? (value === true ? 'yes' : 'no') : String(value ?? '')
  const items = Object.entries(answers).map(([answer, text]) => ({ value: answer, text }))
  return <Radios {...bind(look, name, now)} legend={label} hint={hint} items={items} classes="govuk-radios--inline" />
}
