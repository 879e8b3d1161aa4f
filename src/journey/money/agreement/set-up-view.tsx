import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Details, InsetText, Radios, Select, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Standing } from '../conditions/conditions.ts'
import { CONDITION_WORDS } from '../conditions/words.ts'
import { Instead } from '../instead.tsx'
import {
  type Agreement,
  type BackIn,
  LINE_MANAGED_AS,
  type LineToSetUp,
  MANAGED_AS,
  type ManagedAs,
} from './agreement.ts'
import type { Approved } from './rules.ts'
import { MANAGED_WORDS, sayLine, sayNotAgreed, sayOver } from './words.ts'

type Shape = {
  approved: Approved | undefined
  agreement: Agreement | undefined
  back: BackIn | undefined
  conditions: readonly Standing[]
  look: Look
}

const AS_IT_STANDS = 'This is what the approved plan says. It is set up as it stands, so that it pays what was agreed.'

/** The approved plan's lines, copied as they stand, who looks after the money, and which code pays where there are several. */
export function SetUpForm({ approved, agreement, back, conditions, look }: Shape): JSX.Element {
  return (
    <Layout look={look} title="Set up" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{`Set up the payments for ${knownAs(look)}`}</h1>
      {agreement !== undefined && (approved?.lines ?? []).length === 0 ? (
        <Instead look={look}>{`This was done on ${sayDate(agreement.setUpOn)}.`}</Instead>
      ) : approved === undefined ? (
        <Instead look={look}>
          {back === undefined
            ? 'No plan has been approved yet. When it is, its lines stand here, ready to be set up.'
            : `${knownAs(look)} came back on ${sayDate(back.on)}. Their new plan is not approved yet. When it is, its lines stand here, ready to be set up.`}
        </Instead>
      ) : (
        <>
          <p class="govuk-body">
            {agreement === undefined
              ? back === undefined
                ? AS_IT_STANDS
                : `${AS_IT_STANDS} ${knownAs(look)} came back on ${sayDate(back.on)}: nothing is paid for the time before.`
              : 'This was agreed when the decision was made again. What is paid already stays as it is.'}
          </p>
          <SummaryList rows={approved.lines.map((line) => ({ key: line.what, value: sayLine(line) }))} />
          {approved.notAgreed.length === 0 ? null : <InsetText>{sayNotAgreed(approved.notAgreed)}</InsetText>}
          {approved.over.length === 0 ? null : <InsetText>{sayOver(approved.over)}</InsetText>}
          <ConditionsNote conditions={conditions} look={look} />
          <Form look={look}>
            {agreement === undefined ? (
              <Whole lines={approved.lines} look={look} />
            ) : (
              <input type="hidden" name="managedAs" value={agreement.managedAs} />
            )}
            <EachLine lines={approved.lines} managedAs={agreement?.managedAs} look={look} />
            <Button preventDoubleClick>Set the payments up</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** What the plan says already, where it says it of every line; 'mixed' where it differs. Nothing is chosen for anybody. */
function saidByPlan(lines: readonly LineToSetUp[]): ManagedAs | undefined {
  const said = new Set(lines.map(({ managedAs }) => managedAs))
  const [only] = said
  return said.size > 1 ? 'mixed' : only
}

function Whole({ lines, look }: { lines: readonly LineToSetUp[]; look: Look }): JSX.Element {
  return (
    <Radios
      {...bind(look, 'managedAs', saidByPlan(lines))}
      legend="Who looks after the money?"
      hint="It is what the person wants, as the plan says. A card is only for somebody who asked for one."
      items={MANAGED_AS.filter((value) => value !== 'mixed' || lines.length > 1).map((value) => ({
        value,
        text: MANAGED_WORDS[value],
      }))}
    />
  )
}

/** One choice a line, where there is something to choose: who looks after it, and which code pays. */
function EachLine(props: {
  lines: readonly LineToSetUp[]
  managedAs: ManagedAs | undefined
  look: Look
}): JSX.Element | null {
  const { lines, managedAs, look } = props
  const { codes } = look.settings.money
  const ways = managedAs === 'mixed' || (managedAs === undefined && lines.length > 1)
  if (!ways && codes.length < 2) return null
  const open = look.form !== undefined || managedAs === 'mixed' || saidByPlan(lines) === 'mixed'
  return (
    <Details summary="Each part on its own" open={open || !ways}>
      {lines.map((line) => (
        <>
          <h2 class="govuk-heading-s">{line.what}</h2>
          {ways ? (
            <Select
              {...bind(look, `managed-${line.spendLineId}`, line.managedAs)}
              label="If it differs: who looks after this part?"
              items={[
                { value: '', text: 'Choose one' },
                ...LINE_MANAGED_AS.map((value) => ({ value, text: MANAGED_WORDS[value] })),
              ]}
            />
          ) : null}
          {codes.length < 2 ? null : (
            <Select
              {...bind(look, `code-${line.spendLineId}`, codes[0]?.code)}
              label="Which budget code pays for it?"
              items={codes.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
            />
          )}
        </>
      ))}
    </Details>
  )
}

/** Which conditions of a direct payment are open, by name alone: why stands with the worker. */
function ConditionsNote({ conditions, look }: { conditions: readonly Standing[]; look: Look }): JSX.Element | null {
  const open = conditions.filter(({ recorded }) => recorded?.met !== true)
  if (open.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">
        Money can go to their own account or card once their worker has written this down. Until then every other way is
        open.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ condition, recorded }) => (
          <li>{`${CONDITION_WORDS[condition](knownAs(look)).title}: ${recorded === undefined ? 'not said yet' : 'not yet'}`}</li>
        ))}
      </ul>
    </InsetText>
  )
}
