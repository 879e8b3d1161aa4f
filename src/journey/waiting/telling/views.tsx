import type { JSX } from 'preact'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { isToldOf } from '../rules.ts'
import { NobodyWaits } from '../views-parts.tsx'
import type { Waiting } from '../waiting.ts'
import { nothingChanged } from '../words.ts'
import { wayOf } from './rules.ts'
import type { PanelGroup } from './telling.ts'
import { sayGroup } from './words.ts'

/** What the one button says: it is sent, or it was told by voice. */
export const tapText = (wait: Pick<Waiting, 'every'>, name: string): string =>
  wayOf(wait) === 'rung' ? `I rang ${name} and told them this` : `Tell ${name} this`

/** The true sentence, and one tap that sends it; or other words. Sent on the spot, without a page between. */
export function OneTap({ wait, look }: { wait: Waiting; look: Look }): JSX.Element {
  const shown = nothingChanged(wait, look.today)
  const name = knownAs(look)
  return (
    <>
      {wayOf(wait) === 'rung' ? (
        <p class="govuk-body">{`${name} wants to hear it by phone, from you. Nothing is sent. Ring, then write it down here.`}</p>
      ) : null}
      <p class="footing-words govuk-body">{shown}</p>
      <Press look={look} path={onRecord(look, '/waiting/nothing-changed')} send={{ shown, from: 'page' }}>
        {tapText(wait, name)}
      </Press>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/waiting/tell')}>
          Say it in other words
        </a>
      </p>
    </>
  )
}

/** Where the sentence that was shown is no longer true: the new one, and the same one tap. */
export function TapPage({ wait, look }: { wait: Waiting | undefined; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Tell where it stands" back={{ href: onRecord(look, '/waiting') }}>
      <h1 class="govuk-heading-l">{`Tell ${knownAs(look)} where it stands`}</h1>
      {!isToldOf(wait) ? (
        <NobodyWaits look={look} />
      ) : (
        <>
          <p class="footing-words govuk-body">{nothingChanged(wait, look.today)}</p>
          <Form look={look} forgets>
            <input type="hidden" name="shown" value={nothingChanged(wait, look.today)} />
            <input type="hidden" name="from" value="page" />
            <Button preventDoubleClick>{tapText(wait, knownAs(look))}</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/waiting/tell')}>
              Say it in other words
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

/** In the worker's own words; what is true today stands in the box already. */
export function TellForm({ wait, look }: { wait: Waiting | undefined; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Tell where it stands" back={{ href: onRecord(look, '/waiting') }}>
      <h1 class="govuk-heading-l">{`Tell ${knownAs(look)} where it stands`}</h1>
      {!isToldOf(wait) ? (
        <NobodyWaits look={look} />
      ) : (
        <>
          <p class="govuk-body">
            Hearing that nothing has changed is better than hearing nothing. Send it as it is, or say it your way.
          </p>
          <Form look={look}>
            <Textarea
              {...bind(look, 'words', nothingChanged(wait, look.today))}
              label={`What ${knownAs(look)} will read`}
              rows={5}
            />
            <Button preventDoubleClick>{tapText(wait, knownAs(look))}</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** One tap for everybody who waits for one panel day; each is told what is true for them. */
export function TellAllPage({ groups, look }: { groups: readonly PanelGroup[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Tell everybody who waits" back={{ href: to(look, '/caseload'), text: 'Back to today' }}>
      <h1 class="govuk-heading-l">Tell everybody who waits for the panel</h1>
      <Told look={look} />
      {groups.length === 0 ? (
        <>
          <InsetText>
            Nobody needs an update about the panel from you now. The working day before one falls due, they stand here.
          </InsetText>
          <Button href={to(look, '/caseload')}>Back to today</Button>
        </>
      ) : null}
      {groups.map((group) => (
        <Group group={group} look={look} />
      ))}
    </Layout>
  )
}

function Group({ group, look }: { group: PanelGroup; look: Look }): JSX.Element {
  const { day, people } = group
  return (
    <>
      <h2 class="govuk-heading-m">{sayGroup(group)}</h2>
      <dl class="govuk-summary-list">
        {people.map(({ budgetId, knownAs: name, sentence }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              <a class="govuk-link" href={to(look, `/budgets/${budgetId}/waiting`)}>
                {name}
              </a>
            </dt>
            <dd class="govuk-summary-list__value">{sentence}</dd>
          </div>
        ))}
      </dl>
      <Form look={look} forgets>
        <input type="hidden" name="panel" value={day} />
        <Button preventDoubleClick>{people.length === 1 ? 'Tell them' : `Tell all ${people.length}`}</Button>
      </Form>
    </>
  )
}

/** How many were told just now. */
function Told({ look }: { look: Look }): JSX.Element | null {
  const count = Number(look.query.told?.[0] ?? 0)
  if (!Number.isSafeInteger(count) || count < 1 || count > 999) return null
  return <p class="govuk-body-l">{count === 1 ? 'You told 1 person.' : `You told ${count} people.`}</p>
}
