import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import { Button, DateInput, Input, InsetText, Radios, Select, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import { mayApproveUplift } from './rules.ts'
import type { Comes, Uplift } from './uplift.ts'
import { WhatItComesTo } from './views.tsx'
import { sayPercent, sayWhich, UPLIFT_WORDS } from './words.ts'

type Codes = readonly { code: string; name: string }[]

/** From which day, by how much, for which payments, and why. */
export function ProposeForm({ codes, look }: { codes: Codes; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Propose a rise" back={{ href: to(look, '/finance/uplift') }}>
      <h1 class="govuk-heading-l">Propose that payments rise</h1>
      <p class="govuk-body">Next you see what it comes to, and for whom. Another human then approves it, or not.</p>
      <Form look={look}>
        <DateInput
          {...bindDate(look, 'from')}
          legend="From which day on?"
          hint="Also a day that has gone by, up to a year ago"
        />
        <Input
          {...bind(look, 'percent')}
          label="How many per cent more?"
          hint="For example 3.5"
          inputmode="decimal"
          suffix="%"
        />
        <Radios
          {...bind(look, 'which', 'all')}
          legend="Which payments?"
          items={[
            { value: 'all', text: 'All that are paid again and again' },
            { value: 'employed', text: 'Only what is for somebody employed' },
          ]}
        />
        {codes.length < 2 ? null : (
          <Select
            {...bind(look, 'code')}
            label="Of which budget code?"
            items={[
              { value: '', text: 'All codes' },
              ...codes.map(({ code, name }) => ({ value: code, text: `${code}: ${name}` })),
            ]}
          />
        )}
        <Textarea {...bind(look, 'reason')} label="Why? People read this." rows={3} />
        <Button preventDoubleClick>Propose it</Button>
      </Form>
    </Layout>
  )
}

/** The whole of it once more, and the one button. */
export function ApproveForm({ uplift, comes, look }: { uplift: Uplift; comes: Comes; look: Look }): JSX.Element {
  const here = to(look, `/finance/uplift/${uplift.upliftId}`)
  const verdict = mayApproveUplift(uplift, comes, look.permit?.humanId ?? '')
  return (
    <Layout look={look} title="Approve a rise" back={{ href: here }}>
      <h1 class="govuk-heading-l">{`Approve ${sayPercent(uplift.basisPoints)} more from ${sayDate(uplift.from)}?`}</h1>
      <p class="govuk-body">{`${sayWhich(uplift)}. ${uplift.proposedByName} proposed it on ${sayDate(uplift.proposedOn)}.`}</p>
      <p class="footing-words govuk-body">{uplift.reason}</p>
      {isFine(verdict) ? (
        <Form look={look}>
          <Button preventDoubleClick>Approve this rise</Button>
        </Form>
      ) : (
        <>
          {verdict.map(({ code }) => (
            <InsetText>{`${UPLIFT_WORDS[code]}.`}</InsetText>
          ))}
          <Button href={here}>Go back to the rise</Button>
        </>
      )}
      <WhatItComesTo comes={comes} uplift={uplift} />
    </Layout>
  )
}
