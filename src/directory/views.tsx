import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import type { Verdict } from '#core/verdict.ts'
import { Button, Checkboxes, Input, InsetText, Radios, Select, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, to } from '#web/look.ts'
import { COST_PER, type Entry, type Looking, OPEN_TO, WEEKDAYS, type Wish } from './directory.ts'
import { type DirectoryReason, isOld, mayChange, mayCheck } from './rules.ts'
import {
  DAY_WORDS,
  DIRECTORY_DONE,
  DIRECTORY_WORDS,
  OPEN_WORDS,
  PER_WORDS,
  sayChecked,
  sayCost,
  sayDays,
  sayWished,
} from './words.ts'

const mayKeep = ({ permit }: Look): boolean => permit !== undefined && mayAlso(permit, 'directory', 'keep')

/** What there is around here, and a search that works by its address alone. */
export function AroundHere(props: { found: readonly Entry[]; looking: Looking; look: Look }): JSX.Element {
  const { found, looking, look } = props
  return (
    <Layout look={look} title="What there is around here" back={{ href: to(look, '/home') }} doneWords={DIRECTORY_DONE}>
      <h1 class="govuk-heading-l">What there is around here</h1>
      <p class="govuk-body">Groups, classes and places close by. Free ones come first.</p>
      <form method="get" action={to(look, '/around-here')}>
        <Input name="words" label="What are you looking for?" value={looking.words} />
        <Select
          name="day"
          label="On which day?"
          value={looking.day ?? ''}
          items={[{ value: '', text: 'Any day' }, ...WEEKDAYS.map((one) => ({ value: one, text: DAY_WORDS[one] }))]}
        />
        <Checkboxes
          name="free"
          legend="Cost"
          values={looking.freeOnly ? ['yes'] : []}
          items={[{ value: 'yes', text: 'Free things alone' }]}
        />
        <Button>Search</Button>
      </form>
      {found.length === 0 ? (
        <InsetText>We know of nothing like that here yet. Tell us what you looked for, or try another word.</InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {found.map((entry) => (
            <li>
              <One entry={entry} look={look} />
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/around-here/wish')}>
          I wanted something, and it is not here
        </a>
      </p>
      {mayKeep(look) ? <Keepers look={look} /> : null}
    </Layout>
  )
}

const Keepers = ({ look }: { look: Look }): JSX.Element => (
  <>
    <Button href={to(look, '/around-here/add')} classes="govuk-button--secondary">
      Add something
    </Button>
    <p class="govuk-body">
      <a class="govuk-link" href={to(look, '/around-here/wishes')}>
        What people wished for
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={to(look, '/around-here/bring-in')}>
        Send a list
      </a>
      {' · '}
      <a class="govuk-link" href={to(look, '/around-here/list')}>
        Download all of it as a list
      </a>
    </p>
  </>
)

function One({ entry, look }: { entry: Entry; look: Look }): JSX.Element {
  const { name, about, place, days, openTo, contact, placeId } = entry
  const old = isOld(entry, look.settings.directory.checkMonths, look.today)
  return (
    <>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{name}</h2>
      <p class="govuk-body govuk-!-margin-bottom-1">{about}</p>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {[sayCost(entry), sayDays(days), place, OPEN_WORDS[openTo], contact].filter((one) => one !== '').join('. ')}
      </p>
      <p class="govuk-body-s">{sayChecked(entry, old)}</p>
      {mayKeep(look) ? (
        <p class="govuk-body-s">
          <a class="govuk-link" href={to(look, `/around-here/${placeId}/change`)}>{`Change ${name}`}</a>
          {' · '}
          <a class="govuk-link" href={to(look, `/around-here/${placeId}/check`)}>{`Check ${name} again`}</a>
          {' · '}
          <a class="govuk-link" href={to(look, `/around-here/${placeId}/withdraw`)}>{`Show ${name} no longer`}</a>
        </p>
      ) : null}
    </>
  )
}

const back = (look: Look) => ({ href: to(look, '/around-here') })

function Refused({ verdict, look }: { verdict: Verdict<DirectoryReason>; look: Look }): JSX.Element | null {
  const [reason] = verdict
  return reason === undefined ? null : (
    <>
      <InsetText>{`${DIRECTORY_WORDS[reason.code]}.`}</InsetText>
      <Button href={to(look, '/around-here')}>Go back</Button>
    </>
  )
}

/** What is known of something, to add or to change. */
export function EntryForm({ entry, look }: { entry: Entry | undefined; look: Look }): JSX.Element {
  const title = entry === undefined ? 'Add something' : `Change ${entry.name}`
  const pounds = entry && `${entry.costPence / 100n}.${String(entry.costPence % 100n).padStart(2, '0')}`
  const verdict = entry === undefined ? [] : mayChange(entry)
  return (
    <Layout look={look} title="What there is around here" back={back(look)}>
      <h1 class="govuk-heading-l">{title}</h1>
      {verdict.length > 0 ? (
        <Refused verdict={verdict} look={look} />
      ) : (
        <Form look={look}>
          <Input {...bind(look, 'name', entry?.name)} label="What is it called?" />
          <Textarea
            {...bind(look, 'about', entry?.about)}
            label="What is it?"
            hint="Say it as you would to a friend."
            rows={3}
          />
          <Input {...bind(look, 'place', entry?.place)} label="Where is it?" />
          <Checkboxes
            {...bindSome(look, 'days', entry?.days)}
            legend="On which days?"
            items={WEEKDAYS.map((value) => ({ value, text: DAY_WORDS[value] }))}
          />
          <Input
            {...bind(look, 'cost', pounds)}
            label="What does it cost whoever goes, in pounds?"
            hint="Write 0 where it is free."
            prefix="£"
            inputmode="decimal"
            spellcheck={false}
            classes="govuk-input--width-5"
          />
          <Radios
            {...bind(look, 'costPer', entry?.costPer)}
            legend="For what is that?"
            items={COST_PER.map((value) => ({ value, text: PER_WORDS[value] }))}
          />
          <Radios
            {...bind(look, 'openTo', entry?.openTo)}
            legend="Who is it open to?"
            items={OPEN_TO.map((value) => ({ value, text: OPEN_WORDS[value] }))}
          />
          <Textarea {...bind(look, 'contact', entry?.contact)} label="How to get there, and whom to ring" rows={2} />
          <Button preventDoubleClick>{entry === undefined ? 'Add it' : 'Keep this'}</Button>
        </Form>
      )}
    </Layout>
  )
}

export const CheckForm = ({ entry, look }: { entry: Entry; look: Look }): JSX.Element => (
  <Layout look={look} title="What there is around here" back={back(look)}>
    <h1 class="govuk-heading-l">{`Is ${entry.name} still so?`}</h1>
    <p class="govuk-body">
      {[entry.about, sayCost(entry), sayDays(entry.days), entry.place, entry.contact].join('. ')}
    </p>
    {mayCheck(entry, look.today).length > 0 ? (
      <Refused verdict={mayCheck(entry, look.today)} look={look} />
    ) : (
      <Form look={look}>
        <Button preventDoubleClick>Yes, I looked today</Button>
      </Form>
    )}
  </Layout>
)

export const WithdrawForm = ({ entry, look }: { entry: Entry; look: Look }): JSX.Element => (
  <Layout look={look} title="What there is around here" back={back(look)}>
    <h1 class="govuk-heading-l">{`Show ${entry.name} no longer`}</h1>
    {mayChange(entry).length > 0 ? (
      <Refused verdict={mayChange(entry)} look={look} />
    ) : (
      <Form look={look}>
        <Textarea {...bind(look, 'reason')} label="Why?" rows={2} />
        <Button preventDoubleClick>Show it no longer</Button>
      </Form>
    )}
  </Layout>
)

export const WishForm = ({ look }: { look: Look }): JSX.Element => (
  <Layout look={look} title="What there is around here" back={back(look)}>
    <h1 class="govuk-heading-l">What did you look for?</h1>
    <p class="govuk-body">The council reads it without your name. It helps to know what is missing here.</p>
    <Form look={look}>
      <Textarea {...bind(look, 'words')} label="I wanted" rows={2} />
      <Button preventDoubleClick>Send it</Button>
    </Form>
  </Layout>
)

export const WishesPage = ({ wishes, look }: { wishes: readonly Wish[]; look: Look }): JSX.Element => (
  <Layout look={look} title="What people wished for" back={back(look)}>
    <h1 class="govuk-heading-l">What people wished for, and did not find</h1>
    {wishes.length === 0 ? (
      <p class="govuk-body">Nobody has told us of anything yet. It will stand here, without a name.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {wishes.map(({ words, on }) => (
          <li>
            <span class="footing-words">{words}</span>
            <br />
            {sayWished(on)}
          </li>
        ))}
      </ul>
    )}
  </Layout>
)
