import type { ComponentChildren, JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import type { Verdict } from '#core/verdict.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, DateInput, Fieldset, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { ROWS } from './forms.ts'
import {
  type Before,
  earliestStep,
  mayAnswer,
  mayDrop,
  mayHold,
  mayLay,
  maySayHard,
  mayStepBack,
  type TaperReason,
} from './rules.ts'
import { SAYS, type Taper, type Tapers, WAYS, WEEKS_BETWEEN } from './taper.ts'
import { SAYS_WORDS, sayEnd, sayPart, sayRule, TAPER_WORDS, WAY_WORDS } from './words.ts'

function Page(props: {
  look: Look
  title: string
  verdict: Verdict<TaperReason>
  back?: string
  children: ComponentChildren
}): JSX.Element {
  const { look, title, verdict } = props
  const back = onRecord(look, props.back ?? '/ending/taper')
  const [reason] = verdict
  return (
    <Layout look={look} title="Stepping down slowly" back={{ href: back }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {reason === undefined ? (
        <Form look={look}>{props.children}</Form>
      ) : (
        <>
          <InsetText>{`${TAPER_WORDS[reason.code]}.`}</InsetText>
          <Button href={back}>Go back</Button>
        </>
      )}
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
    </Layout>
  )
}

/** Steps for one line, in times or in pounds, so many weeks apart, with the rule of staying. */
export function ProposeForm({ state, look }: { state: Tapers; look: Look }): JSX.Element {
  const { lines, noticeDays } = state
  const none = lines.length === 0 ? ([{ code: 'payments-not-set-up' }] as const) : []
  return (
    <Page look={look} title="Propose steps down" verdict={none}>
      <p class="govuk-body">
        {isPerson(look)
          ? 'Proposing changes nothing. Your worker says what they say to it first.'
          : `Proposing changes nothing. Talk with ${knownAs(look)} first. Money gets less only with their own yes.`}
      </p>
      <Radios
        {...bind(look, 'line', lines.length === 1 ? lines[0]?.lineId : undefined)}
        legend="What steps down?"
        items={lines.map(({ lineId, what, every, nowPence }) => ({
          value: lineId,
          text: what,
          hint: `Now ${sayPart({ amountPence: nowPence, times: undefined }, every)}.`,
        }))}
      />
      <Radios
        {...bind(look, 'unit')}
        legend="How do you want to count?"
        items={[
          { value: 'times', text: 'In times', hint: 'Like 4 times a week, then 3, then 2.' },
          { value: 'pounds', text: 'In pounds' },
        ]}
      />
      <Input
        {...bind(look, 'price')}
        label="If in times: what does one time cost, in pounds?"
        prefix="£"
        inputmode="decimal"
        spellcheck={false}
        classes="govuk-input--width-5"
      />
      <StepRows look={look} />
      <DateInput
        {...bindDate(look, 'first', earliestStep(look.today, noticeDays))}
        legend="When does the first step come?"
        hint={`At least ${noticeDays} days after it is set up. That is the notice.`}
      />
      <Radios
        {...bind(look, 'weeks', '4')}
        legend="How many weeks lie between two steps?"
        items={WEEKS_BETWEEN.map((weeks) => ({ value: String(weeks), text: `${weeks} weeks` }))}
      />
      <Rules look={look} />
      <Textarea {...bind(look, 'why')} label="Why?" hint="The other side reads this." rows={3} />
      <Button preventDoubleClick>Propose it</Button>
    </Page>
  )
}

function StepRows({ look }: { look: Look }): JSX.Element {
  const wrong = bind(look, 'steps').error
  return (
    <>
      {wrong === undefined ? null : (
        <p id="steps" class="govuk-error-message">
          {wrong}
        </p>
      )}
      <Fieldset legend="What is there after each step?">
        {ROWS.map((row) => (
          <Input
            {...bind(look, `step-${row}`)}
            label={`Step ${row}`}
            {...(row === 1 ? { hint: 'Leave the rows that you do not need. 0 means that nothing more is paid.' } : {})}
            inputmode="decimal"
            spellcheck={false}
            classes="govuk-input--width-5"
          />
        ))}
      </Fieldset>
    </>
  )
}

const Rules = ({ look }: { look: Look }): JSX.Element => (
  <>
    <Radios
      {...bind(look, 'hardWeeks', '2')}
      legend="After how many hard weeks does the next step wait?"
      items={['1', '2', '3', '4'].map((value) => ({
        value,
        text: value === '1' ? 'One hard week' : `${value} hard weeks`,
      }))}
    />
    <Radios
      {...bind(look, 'back', 'yes')}
      legend="If it gets too hard, is one step back up part of it?"
      items={[
        { value: 'yes', text: 'Yes, one step back up, from that day' },
        { value: 'no', text: 'No, it then stays where it is' },
      ]}
    />
  </>
)

type Shape = { taper: Taper; look: Look }
const pathOf = ({ taperId }: Taper) => `/ending/taper/${taperId}`

const InShort = ({ taper, look }: Shape): JSX.Element => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      {taper.parts.map((part) => (
        <li>{`From ${sayDate(part.from)}: ${sayPart(part, taper.every)}`}</li>
      ))}
    </ul>
    <p class="govuk-body">{sayEnd(taper)}</p>
    <p class="govuk-body">{sayRule(taper, isPerson(look))}</p>
  </>
)

export const AnswerForm = ({ taper, look }: Shape): JSX.Element => (
  <Page look={look} title={`Stepping down: ${taper.what}`} verdict={mayAnswer(taper, look.today)} back={pathOf(taper)}>
    <InShort taper={taper} look={look} />
    <Radios
      {...bind(look, 'said')}
      legend="What do you say to it?"
      items={SAYS.map((value) => ({ value, text: SAYS_WORDS[value] }))}
    />
    <Textarea {...bind(look, 'words')} label="Anything you want to add" hint="You can leave this." rows={3} />
    <Button preventDoubleClick>Send my answer</Button>
  </Page>
)

export const AnswerForForm = ({ taper, look }: Shape): JSX.Element => (
  <Page look={look} title={`What ${knownAs(look)} says`} verdict={mayAnswer(taper, look.today)} back={pathOf(taper)}>
    <InShort taper={taper} look={look} />
    <p class="govuk-body">{`Read this to ${knownAs(look)} word for word. It stays marked as typed by you.`}</p>
    <Radios
      {...bind(look, 'how')}
      legend="How was it said?"
      items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
    />
    <Radios
      {...bind(look, 'said')}
      legend={`What does ${knownAs(look)} say?`}
      items={SAYS.map((value) => ({ value, text: SAYS_WORDS[value] }))}
    />
    <Textarea {...bind(look, 'words')} label="In their own words" rows={3} />
    <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
    <Input {...bind(look, 'witness')} label="By phone: who else heard it?" />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

export const AskedForm = ({ taper, look }: Shape): JSX.Element => (
  <Page look={look} title={`I asked ${knownAs(look)}`} verdict={mayAnswer(taper, look.today)} back={pathOf(taper)}>
    <p class="govuk-body">No answer is not a yes. It stays undone, and the payments go on.</p>
    <Radios {...bind(look, 'way')} legend="How?" items={WAYS.map((value) => ({ value, text: WAY_WORDS[value] }))} />
    <Textarea {...bind(look, 'words')} label="What happened?" rows={3} />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

export const LayForm = ({ taper, before, look }: Shape & { before: Before }): JSX.Element => (
  <Page look={look} title="Set the steps up" verdict={mayLay(taper, before, look.today)} back={pathOf(taper)}>
    <InShort taper={taper} look={look} />
    <p class="govuk-body">{`Both of you said yes. ${knownAs(look)} reads every step and its day. Either of you can still stop it.`}</p>
    <Button preventDoubleClick>Set the steps up</Button>
  </Page>
)

const WHATEVER = { label: 'Anything you want to add', hint: 'You can leave this.', rows: 3 }

export const HardForm = ({ taper, look }: Shape): JSX.Element => (
  <Page look={look} title="This week was hard" verdict={maySayHard(taper, look.today)} back={pathOf(taper)}>
    <p class="govuk-body">{sayRule(taper, true)}</p>
    <Textarea {...bind(look, 'words')} {...WHATEVER} />
    <Button preventDoubleClick>This week was hard</Button>
  </Page>
)

export const StayForm = ({ taper, look }: Shape): JSX.Element => (
  <Page look={look} title="Stay where it is" verdict={mayHold(taper, look.today)} back={pathOf(taper)}>
    <p class="govuk-body">What is paid today goes on. No later step comes until both of you say yes to a new plan.</p>
    <Textarea {...bind(look, 'words')} {...WHATEVER} />
    <Button preventDoubleClick>Stay where it is</Button>
  </Page>
)

export const BackForm = ({ taper, look }: Shape): JSX.Element => (
  <Page look={look} title="Go one step back up" verdict={mayStepBack(taper, look.today)} back={pathOf(taper)}>
    <p class="govuk-body">From today it is again what it was before the last step. No later step comes by itself.</p>
    <Textarea {...bind(look, 'words')} {...WHATEVER} />
    <Button preventDoubleClick>Go one step back up</Button>
  </Page>
)

export const DropForm = ({ taper, look }: Shape): JSX.Element => (
  <Page look={look} title="Let it go" verdict={mayDrop(taper, look.today)} back={pathOf(taper)}>
    <p class="govuk-body">The payments go on as they are.</p>
    <Textarea {...bind(look, 'words')} {...WHATEVER} />
    <Button preventDoubleClick>Let it go</Button>
  </Page>
)
