import type { JSX } from 'preact'
import { addDays, type Day, mondayOf, sayDate } from '#core/day.ts'
import { Button, Input, InsetText, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { HowHeard } from '#web/how-heard.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Agreed, Assistant, Assistants } from './assistants.ts'
import { WeekBoxes } from './form-views.tsx'
import { agreedOn, differs, holidayMinutes, isReminded, minutesOf, nextPayDay, toSend } from './rules.ts'
import { ASSISTANT_DONE, EVERY_PAY, sayDiffers, sayHours, sayPayDay } from './words.ts'

/** Weeks shown of each. */
const WEEKS = 6

/** Who works for the person: this week first, then hours, holiday, and payroll. */
export function AssistantsPage({ list, look }: { list: Assistants; look: Look }): JSX.Element {
  const own = isPerson(look)
  const { all, payroll } = list
  const here = (path: string) => onRecord(look, `/assistants${path}`)
  return (
    <Layout look={look} title="Who works for me" back={{ href: onRecord(look, '') }} doneWords={ASSISTANT_DONE}>
      <h1 class="govuk-heading-l">{own ? 'Who works for you' : `Who works for ${knownAs(look)}`}</h1>
      {all.length === 0 ? (
        <>
          <p class="govuk-body">
            Nobody is written down yet. When somebody works for you, their hours and pay days stand here.
          </p>
          <Button href={here('/add')}>Write down who works for me</Button>
        </>
      ) : (
        <>
          <PayDay list={list} look={look} />
          {all.map((one) => (
            <OneOf one={one} look={look} />
          ))}
          <h2 class="govuk-heading-m">Payroll</h2>
          <p class="govuk-body">
            {payroll === undefined
              ? 'Nobody is named who works out the wages.'
              : `${[payroll.name, payroll.email, payroll.phone].filter((part) => part !== '').join(', ')}. ${EVERY_PAY[payroll.every]}.`}
          </p>
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={here('/payroll')}>
                {payroll === undefined ? 'Say who works out the wages' : 'Change who works out the wages'}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={here('/add')}>
                Somebody else works for me too
              </a>
            </li>
          </ul>
        </>
      )}
    </Layout>
  )
}

function PayDay({ list: { all, payroll }, look }: { list: Assistants; look: Look }): JSX.Element | null {
  if (payroll === undefined) return null
  const on = nextPayDay(payroll, look.today, new Set(look.settings.holidays))
  const near = isReminded(on, look.today, look.settings.assistants.remindDays)
  const hasHours = all.some((one) => toSend(one).length > 0)
  return near ? (
    <InsetText>{sayPayDay(on, look.today, hasHours)}</InsetText>
  ) : (
    <p class="govuk-body">{sayPayDay(on, look.today, false)}</p>
  )
}

function OneOf({ one, look }: { one: Assistant; look: Look }): JSX.Element {
  const here = (path: string) => onRecord(look, `/assistants/${one.assistantId}${path}`)
  const monday = mondayOf(look.today)
  const agreed = agreedOn(one, monday)
  const written = one.sheets.find(({ weekFrom }) => weekFrom === monday)
  const { source } = look.settings.assistants
  const links = [
    { path: `/hours?week=${addDays(monday, -7)}`, text: 'Write down last week' },
    { path: '/agreed', text: agreed === undefined ? 'Write down the hours you agreed' : 'Change the hours you agreed' },
    { path: '/send', text: 'Send the hours to payroll' },
    { path: '/hours.csv', text: 'The hours as a file (CSV)' },
    ...(one.lastDay === undefined ? [{ path: '/left', text: `${one.name} stops working for you` }] : []),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">{one.name}</h2>
      <SummaryList
        rows={[
          {
            key: 'Agreed',
            value:
              agreed === undefined
                ? 'Not written down yet'
                : `${sayHours(minutesOf(agreed.week))} a week${agreed.irregular ? ', usually' : ''}`,
          },
          {
            key: 'This week',
            value: written === undefined ? 'Not written down yet' : sayHours(minutesOf(written.week)),
          },
          {
            key: 'Holiday built up',
            value: `About ${sayHours(holidayMinutes(one, look.today, look.settings.assistants))}. ${source}.`,
          },
          one.lineWhat !== undefined && { key: 'Paid from', value: one.lineWhat },
          one.lastDay !== undefined && { key: 'Last day', value: sayDate(one.lastDay) },
        ]}
      />
      <Button href={here('/hours')}>Write down this week</Button>
      <ul class="govuk-list">
        {links.map(({ path, text }) => (
          <li>
            <a class="govuk-link" href={here(path)}>
              {text}
              <span class="govuk-visually-hidden">{` (${one.name})`}</span>
            </a>
          </li>
        ))}
      </ul>
      <Weeks one={one} look={look} />
    </>
  )
}

function Weeks({ one, look }: { one: Assistant; look: Look }): JSX.Element | null {
  if (one.sheets.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {one.sheets.slice(0, WEEKS).map((sheet) => {
        const difference = differs(one, sheet)
        const noted = sheet.note === '' ? '' : ` “${sheet.note}”`
        return (
          <li>
            {`Week from ${sayDate(sheet.weekFrom)}: ${sayHours(minutesOf(sheet.week))}.${noted} ${difference === undefined ? '' : sayDiffers(difference, isPerson(look))}`}
          </li>
        )
      })}
    </ul>
  )
}

/** The week: as agreed in one tap, or day by day. */
export function SheetForm({
  one,
  weekFrom,
  look,
}: {
  one: Assistant
  weekFrom: Assistant['startsOn']
  look: Look
}): JSX.Element {
  const agreed = agreedOn(one, weekFrom)
  const written = one.sheets.find((sheet) => sheet.weekFrom === weekFrom)
  return (
    <Layout look={look} title="Hours of a week" back={{ href: onRecord(look, '/assistants') }}>
      <h1 class="govuk-heading-l">{`${one.name}: ${sayDate(weekFrom)} to ${sayDate(addDays(weekFrom, 6))}`}</h1>
      {agreed === undefined || written !== undefined || !isPerson(look) ? null : (
        <>
          <AsAgreed agreed={agreed} weekFrom={weekFrom} look={look} />
          <p class="govuk-body">Or change a day:</p>
        </>
      )}
      <Form look={look}>
        <input type="hidden" name="weekFrom" value={weekFrom} />
        {isPerson(look) ? null : <HowHeard look={look} />}
        <WeekBoxes week={written?.week ?? agreed?.week} look={look} />
        <Input
          {...bind(look, 'note', written?.note)}
          label="A note, if you like"
          hint="For example: Sam was on holiday on Friday."
        />
        <Button preventDoubleClick>These are the hours</Button>
      </Form>
    </Layout>
  )
}

/** The one tap. It is a form of its own, so that the Enter key in a box for hours never sends what was agreed instead of what was typed. */
const AsAgreed = ({ agreed, weekFrom, look }: { agreed: Agreed; weekFrom: Day; look: Look }): JSX.Element => (
  <Form look={look} as="agreed" forgets>
    <input type="hidden" name="weekFrom" value={weekFrom} />
    <input type="hidden" name="asAgreed" value="yes" />
    <p class="govuk-body">{`You agreed ${sayHours(minutesOf(agreed.week))} a week.`}</p>
    <Button preventDoubleClick>As agreed</Button>
  </Form>
)
