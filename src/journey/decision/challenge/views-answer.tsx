import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import { sayLine } from '#journey/plan/index.ts'
import { Button, Checkboxes, Details, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import type { LineDecision } from '../deciding/deciding.ts'
import type { Submission } from '../decision.ts'
import type { Pack } from '../pack/pack.ts'
import { PanelPack } from '../pack/views.tsx'
import { isAgreedTo } from '../standing/rules.ts'
import { VERDICT_SAYS } from '../words.ts'
import { type Challenge, LOOKED_AGAIN } from './challenge.ts'
import type { AnswerReason } from './rules.ts'
import { AGAIN_WORDS, ANSWER_WORDS, HOW_SAID } from './words.ts'

/** What whoever looks again reads: the person's words, the first decision with its reasons, and each line of the plan. */
export type LookingAgain = {
  challenge: Challenge | undefined
  submission: Submission | undefined
  lines: readonly LineDecision[]
  pack: Pack | undefined
  may: Verdict<AnswerReason>
}

/** The person's words first, then what was decided and why, then the answer: all on one screen. */
export function LookAgainPage({ found, look }: { found: LookingAgain; look: Look }): JSX.Element {
  const { challenge, may, pack, submission } = found
  const name = knownAs(look)
  return (
    <Layout look={look} title="Look again" back={{ href: onRecord(look, '/decision/challenged') }}>
      <h1 class="govuk-heading-l">{`Look again: ${name}’s plan`}</h1>
      {look.form === undefined ? may.map(({ code }) => <InsetText>{`${ANSWER_WORDS[code]}.`}</InsetText>) : null}
      {challenge === undefined ? null : <WhatTheySay challenge={challenge} name={name} />}
      <TheFirst found={found} />
      {pack === undefined || submission === undefined ? null : (
        <Details summary="Everything that was decided from">
          <PanelPack pack={pack} submission={submission} look={look} />
        </Details>
      )}
      {isFine(may) ? <Answer found={found} look={look} name={name} /> : <NotNow look={look} />}
    </Layout>
  )
}

function WhatTheySay({ challenge, name }: { challenge: Challenge; name: string }): JSX.Element {
  const { words, saidOn, typedFor } = challenge
  const how = typedFor === undefined ? '' : ` (${HOW_SAID[typedFor.how]}, typed by ${typedFor.byName})`
  return (
    <>
      <p class="footing-said-by govuk-body">{`${name} said on ${sayDate(saidOn)}${how} what is wrong:`}</p>
      <p class="footing-words govuk-body">{words}</p>
    </>
  )
}

function TheFirst({ found }: { found: LookingAgain }): JSX.Element | null {
  const { submission, lines, pack } = found
  const decided = submission?.decision
  if (decided === undefined) return null
  const standing = { verdict: decided.verdict, lines }
  // A plan that came back has a yes or no to nothing yet.
  const isSilent = decided.verdict === 'returned' && lines.length === 0
  return (
    <>
      <h2 class="govuk-heading-m">The first decision</h2>
      <p class="govuk-body">{`${VERDICT_SAYS[decided.verdict]}: ${decided.decidedByName}, ${sayDate(decided.decidedOn)}.`}</p>
      <p class="footing-words govuk-body">{decided.reasons}</p>
      {decided.conditions === '' ? null : <p class="footing-words govuk-body">{decided.conditions}</p>}
      <SummaryList
        rows={(pack?.plan.spendLines ?? []).map((line) => ({
          key: line.what,
          value: (
            <>
              <p class="govuk-body">{sayLine(line)}</p>
              {isSilent ? null : (
                <p class="govuk-body">
                  {isAgreedTo(standing, line.spendLineId)
                    ? 'Agreed'
                    : `Not agreed. ${lines.find(({ spendLineId }) => spendLineId === line.spendLineId)?.reasons ?? ''}`}
                </p>
              )}
            </>
          ),
        }))}
      />
    </>
  )
}

function Answer({ found, look, name }: { found: LookingAgain; look: Look; name: string }): JSX.Element {
  const { submission, lines, pack } = found
  const decided = submission?.decision
  const standing = decided && { verdict: decided.verdict, lines }
  const open =
    standing === undefined || lines.length === 0
      ? []
      : (pack?.plan.spendLines ?? []).filter(({ spendLineId }) => !isAgreedTo(standing, spendLineId))
  return (
    <>
      <h2 class="govuk-heading-m">Your answer</h2>
      <p class="govuk-body">{`${name} reads it with your name. What was agreed stays agreed, whatever you answer.`}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'answer')}
          legend="What becomes of it?"
          items={LOOKED_AGAIN.map((value) => ({
            value,
            text: AGAIN_WORDS[value].text,
            hint: { children: AGAIN_WORDS[value].hint },
          }))}
        />
        {open.length === 0 ? null : (
          <Checkboxes
            {...bindSome(look, 'agreed')}
            legend="What is agreed now, besides?"
            items={open.map((line) => ({ value: line.spendLineId, text: `${line.what}: ${sayLine(line)}` }))}
          />
        )}
        <Textarea
          {...bind(look, 'reasons')}
          label={`Your reasons, to ${name}`}
          hint="Say what you looked at, and why it stays or changes."
          rows={6}
        />
        <Textarea
          {...bind(
            look,
            'conditions',
            decided?.verdict === 'approved-with-conditions' ? decided.conditions : undefined,
          )}
          label="Conditions"
          hint="Only with “Yes, with conditions”. One thing a line."
          rows={3}
        />
        <Button preventDoubleClick>Write down the answer</Button>
      </Form>
    </>
  )
}

/** Why it cannot be answered stands on top; what somebody had typed meanwhile is not lost. */
function NotNow({ look }: { look: Look }): JSX.Element {
  const typed = bind(look, 'reasons').value ?? ''
  return (
    <>
      {typed === '' ? null : (
        <>
          <p class="footing-said-by govuk-body">What you had typed, which was not saved:</p>
          <p class="footing-words govuk-body">{typed}</p>
        </>
      )}
      <Button href={onRecord(look, '/decision/challenged')}>See where it stands</Button>
    </>
  )
}
