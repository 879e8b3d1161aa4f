import type { JSX } from 'preact'
import { sayMonth } from '#core/day.ts'
import { Checkboxes, Details, Input, Select, Textarea } from '#web/components/index.ts'
import { bind, bindSome, type Look, onRecord } from '#web/look.ts'
import { LINE_MANAGED_AS, LINE_MANAGED_WORDS, PA_PARTS, PA_WORDS } from '../managed.ts'
import type { SpendLine } from '../plan.ts'
import { SORT_WORDS, SORTS } from '../sort-words.ts'
import { saidBesides } from '../words.ts'
import { SEASON } from './forms.ts'

const MONTHS = [
  { value: '', text: 'All year' },
  ...Array.from({ length: 12 }, (_, index) => ({ value: index + 1, text: sayMonth(index + 1) })),
]

const SORT_ITEMS = [
  { value: '', text: 'I leave this' },
  ...SORTS.map((sort) => ({ value: sort, text: SORT_WORDS[sort] })),
]

const MANAGED_ITEMS = [
  { value: '', text: 'As the rest' },
  ...LINE_MANAGED_AS.map((value) => ({ value, text: LINE_MANAGED_WORDS[value] })),
]

const PA_ITEMS = [{ value: '', text: 'No' }, ...PA_PARTS.map((part) => ({ value: part, text: PA_WORDS[part].text }))]

/** '62.50': an amount as somebody would type it. */
export const typedMoney = (pence: bigint): string => `${pence / 100n}.${(pence % 100n).toString().padStart(2, '0')}`

/** What may be left about a spend line. Open where something stands in it. */
export function OfferedFields({ line, look }: { line: SpendLine | undefined; look: Look }): JSX.Element {
  const part = PA_PARTS.find((one) => one === look.query.part?.[0])
  const said =
    line !== undefined && (line.season !== undefined || line.sort !== undefined || saidBesides(line).length > 0)
  return (
    <Details summary="More about it, if you like" open={said || part !== undefined || look.form !== undefined}>
      <p class="govuk-body">You can leave any of this.</p>
      <Select
        {...bind(look, 'sort', line?.sort)}
        label="What sort of thing is it?"
        hint="It helps others: they can read what people buy here. They never read whose it is."
        items={SORT_ITEMS}
      />
      <Select
        {...bind(look, 'managedAs', line?.managedAs)}
        label="Who looks after this part of the money?"
        hint="Leave this where it is the same as for the rest."
        items={MANAGED_ITEMS}
      />
      <Select
        {...bind(look, 'paPart', line?.paPart ?? part)}
        label="Is it part of employing a personal assistant? Which?"
        hint="Each part can be a line of its own. A pause never stops these: they are owed to somebody."
        items={PA_ITEMS}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan/personal-assistant')}>
          What it takes to employ somebody
        </a>
      </p>
      <SeasonFields line={line} look={look} />
      <Checkboxes
        {...bindSome(look, 'inAdvance', line?.inAdvance === true ? ['yes'] : [])}
        items={[{ value: 'yes', text: 'It has to be paid in advance' }]}
      />
      <Textarea
        {...bind(look, 'supplierTerms', line?.supplierTerms)}
        label="What do they say about a pause, or money back?"
        hint="For example: a month off each year, no money back after that"
        rows={2}
      />
      <Input {...bind(look, 'arrangedBy', line?.arrangedBy)} label="Who arranges it?" hint="A name, or: I do" />
      <Input
        {...bind(look, 'otherAmount', line?.otherPence === undefined ? undefined : typedMoney(line.otherPence))}
        label="Does other money help to pay it? How much each time, in pounds?"
        prefix="£"
        inputmode="decimal"
        classes="govuk-input--width-5"
      />
      <Input
        {...bind(look, 'otherFrom', line?.otherFrom)}
        label="Whose money is that?"
        hint="For example: mine, a charity, my sister"
      />
    </Details>
  )
}

function SeasonFields({ line, look }: { line: SpendLine | undefined; look: Look }): JSX.Element {
  const { error } = bind(look, 'season')
  const typed = (name: string, now: number | undefined) => bind(look, name, now?.toString()).value
  return (
    <>
      <Select
        id="season"
        name={SEASON.from}
        value={typed(SEASON.from, line?.season?.fromMonth)}
        error={error}
        label="Is it paid only in some months? From which month?"
        hint="For example: from November to February, each year"
        items={MONTHS}
      />
      <Select name={SEASON.to} value={typed(SEASON.to, line?.season?.toMonth)} label="To which month?" items={MONTHS} />
    </>
  )
}
