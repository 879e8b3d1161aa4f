import type { JSX } from 'preact'
import { Button, SummaryList, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { Gone } from '../gone.tsx'
import { LeftInPlan } from '../left.tsx'
import type { Plan } from '../plan.ts'
import { askOf } from '../sentences/asks.ts'
import { voiceOf } from '../voice.ts'
import { otherwiseOf } from './rules.ts'
import { LAW, type LawRow, lawRows } from './words.ts'

/** What the law asks of a plan, in a short list. `change`: with links for the worker, who writes what only they can. */
export function WhatTheLawAsks({ plan, look, change }: { plan: Plan; look: Look; change: boolean }): JSX.Element {
  const mayWrite = change && voiceOf(look) === 'worker'
  return (
    <section id="law">
      <h2 class="govuk-heading-m">{LAW.title}</h2>
      <p class="govuk-body">{LAW.why}</p>
      <SummaryList
        rows={lawRows(plan).map((row) => ({
          key: row.about,
          value: (
            <div id={row.needId}>
              {row.says.map((one) => (
                <p class="govuk-body">{one}</p>
              ))}
              {mayWrite ? <Write row={row} plan={plan} look={look} /> : null}
            </div>
          ),
        }))}
      />
    </section>
  )
}

function Write({ row, plan, look }: { row: LawRow; plan: Plan; look: Look }): JSX.Element | null {
  const need = plan.needs.find(({ needId }) => needId === row.needId)
  const advice = row.part && askOf(row.part, 'worker')
  if (need === undefined && advice === undefined) return null
  const words =
    need === undefined
      ? 'Write advice'
      : otherwiseOf(plan, need.questionKey) === undefined
        ? 'Write how else it is met'
        : 'Change how else it is met'
  const path = need === undefined ? `/plan/words/${advice?.at}` : `/plan/needs/${need.needId}/otherwise`
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, path)}>
        {words}
        <span class="govuk-visually-hidden">{`: ${row.about}`}</span>
      </a>
    </p>
  )
}

/** The worker's page: how one need is met in another way. */
export function OtherwiseForm({
  need,
  plan,
  look,
}: {
  need: Plan['needs'][number]
  plan: Plan
  look: Look
}): JSX.Element {
  return (
    <Layout look={look} title="A need in the plan" back={{ href: onRecord(look, '/plan#law') }}>
      <h1 class="govuk-heading-l">{`${need.about}: how else is it met?`}</h1>
      <p class="footing-words govuk-body">{need.words}</p>
      <p class="govuk-body">
        Not every need is met by a goal or by money. Write how this one is met. The person reads it too.
      </p>
      <LeftInPlan plan={plan} look={look} />
      <Form look={look}>
        <Textarea
          {...bind(look, 'words', otherwiseOf(plan, need.questionKey)?.words)}
          label="Where, and by whom?"
          hint="For example: the team that rings twice a week; a brother who shops with her."
          rows={4}
        />
        <Button preventDoubleClick>Write it in the plan</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, `/plan/outcomes/add?need=${need.needId}`)}>
          Or add a goal that helps with it
        </a>
      </p>
    </Layout>
  )
}

/** In the place of that page where its need is no longer in the plan: what was typed goes with the worker to the need that it is about now. */
export function NeedGone({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const words = look.form === undefined ? '' : first(look.form.raw, 'words')
  if (words === '' || plan.needs.length === 0) return <Gone look={look} />
  return (
    <Layout look={{ ...look, form: undefined }} title="A need in the plan" back={{ href: onRecord(look, '/plan#law') }}>
      <h1 class="govuk-heading-l">This need is not in the plan now</h1>
      <p class="govuk-body">
        The needs were written down anew, or there is a newer version of the plan. What you typed is still here:
      </p>
      <p class="footing-words govuk-body">{words}</p>
      <p class="govuk-body">Is it about one of these? Choose it, and read your words once more before you keep them.</p>
      {plan.needs.map(({ needId, about }) => (
        <Press
          look={look}
          path={onRecord(look, `/plan/needs/${needId}/otherwise`)}
          send={{ words, 'see-first': 'yes' }}
          classes="govuk-button--secondary"
        >
          {`It is about: ${about}`}
        </Press>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan')}>
          None of these: go to the plan
        </a>
      </p>
    </Layout>
  )
}
