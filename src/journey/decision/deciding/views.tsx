import type { JSX } from 'preact'
import { isFine, type Verdict } from '#core/verdict.ts'
import { Button, Details, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Submission, VERDICTS } from '../decision.ts'
import type { Pack } from '../pack/pack.ts'
import { PanelPack } from '../pack/views.tsx'
import type { DecideReason } from '../rules.ts'
import { VERDICT_CHOICES, WORDS } from '../words.ts'
import { LineFields, PointFields } from './fields-views.tsx'

export type Deciding = { submission: Submission | undefined; may: Verdict<DecideReason>; pack: Pack | undefined }

/** The panel pack and, below it, the decision: all on one screen. */
export function DecideForm({ deciding, look }: { deciding: Deciding; look: Look }): JSX.Element {
  const { submission, may, pack } = deciding
  const name = knownAs(look)
  return (
    <Layout look={look} title="Decide" back={{ href: onRecord(look, '/decision') }}>
      <h1 class="govuk-heading-l">{`${name}’s plan`}</h1>
      {look.form === undefined && !isFine(may)
        ? may.map(({ code }) => <InsetText>{`${WORDS[code]}.`}</InsetText>)
        : null}
      {submission !== undefined && pack !== undefined ? (
        <PanelPack pack={pack} submission={submission} look={look} />
      ) : null}
      {isFine(may) ? <Decision pack={pack} look={look} name={name} /> : <NotNow look={look} />}
    </Layout>
  )
}

function Decision({ pack, look, name }: { pack: Pack | undefined; look: Look; name: string }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">Your decision</h2>
      <p class="govuk-body">{`${name} reads what you write here, in your words and with your name.`}</p>
      <p class="govuk-body">
        Need to know something first?{' '}
        <a class="govuk-link" href={onRecord(look, '/decision/ask-information')}>
          Ask it, and say why
        </a>
        . Nothing that you typed here is sent with it.
      </p>
      <Form look={look}>
        <Radios
          {...bind(look, 'verdict')}
          legend="What do you decide?"
          hint="Your answer is for every part of the plan. You may answer single parts below."
          items={VERDICTS.map((value) => ({ value, text: VERDICT_CHOICES[value] }))}
        />
        <Textarea
          {...bind(look, 'reasons')}
          label="Your reasons"
          hint="Write to the person. Say which need it is about, and why this meets it or does not."
          rows={6}
        />
        <Textarea
          {...bind(look, 'conditions')}
          label="Conditions, or what needs to change"
          hint="Only with “Yes, with conditions” and “Not yet”. One thing a line."
          rows={4}
        />
        {pack === undefined ? null : (
          <>
            <LineFields plan={pack.plan} look={look} />
            <PointFields plan={pack.plan} look={look} />
          </>
        )}
        <Details summary="What the law says about cost">
          <p class="govuk-body">
            Cost alone is no reason to leave an eligible need unmet (Care Act guidance 10.27). Between two ways that
            both meet the need, it may choose. Then name the other way and since when it is there. If there is no other
            way, say yes, or send the plan back and say what else could meet the need.
          </p>
        </Details>
        <Button preventDoubleClick>Write down the decision</Button>
      </Form>
    </>
  )
}

/** Why it cannot be decided stands on top; what somebody had typed meanwhile is not lost. */
function NotNow({ look }: { look: Look }): JSX.Element {
  const names = Object.keys(look.form?.raw ?? {}).filter((name) => /^(reasons|conditions|point|other)/.test(name))
  const typed = names.map((name) => bind(look, name).value ?? '').filter((text) => text !== '')
  return (
    <>
      {typed.length === 0 ? null : <p class="footing-said-by govuk-body">What you had typed, which was not saved:</p>}
      {typed.map((text) => (
        <p class="footing-words govuk-body">{text}</p>
      ))}
      <Button href={onRecord(look, '/decision')}>See where the decision stands</Button>
    </>
  )
}
