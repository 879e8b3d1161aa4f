import type { JSX } from 'preact'
import { MoneyHasEnded } from '#journey/money/index.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Tapers } from './taper.ts'
import { sayState, TAPER_DONE } from './words.ts'

/** Every stepping down, newest first, and where to propose one. */
export function TapersPage({ state, look }: { state: Tapers; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <Layout look={look} title="Stepping down slowly" back={{ href: onRecord(look, '/ending') }} doneWords={TAPER_DONE}>
      <h1 class="govuk-heading-l">Stepping down slowly</h1>
      <p class="govuk-body">
        {own
          ? 'Something can get less in small steps, so that you can try how it goes. You and your worker both say yes first. If a week is hard, you say so here.'
          : `Something can get less in small steps. You and ${knownAs(look)} both say yes first. If a week is hard, the next step can wait.`}
      </p>
      {state.all.length === 0 ? (
        <InsetText>Nothing steps down. If somebody proposes it, the steps and their days stand here.</InsetText>
      ) : (
        <All state={state} look={look} />
      )}
      {state.lines.length === 0 ? (
        <p class="govuk-body">Nothing is paid regularly now, so nothing can step down.</p>
      ) : (
        <Button href={onRecord(look, '/ending/taper/propose')}>Propose steps</Button>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/ending/keeping')}>
          {own ? 'What will it cost me after?' : 'What it costs afterwards'}
        </a>
      </p>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
    </Layout>
  )
}

const All = ({ state, look }: { state: Tapers; look: Look }): JSX.Element => (
  <ul class="govuk-list govuk-list--spaced">
    {state.all.map((taper) => (
      <li>
        <a class="govuk-link" href={onRecord(look, `/ending/taper/${taper.taperId}`)}>
          {taper.what}
        </a>
        {`. ${sayState(taper, look.today)}`}
      </li>
    ))}
  </ul>
)

/** Once the money has ended: what stepped down stays to be read. */
export const TapersAfterEnd = ({ state, look }: { state: Tapers; look: Look }): JSX.Element => (
  <MoneyHasEnded about="taper" look={look}>
    {state.all.length === 0 ? null : (
      <>
        <h2 class="govuk-heading-m">What stepped down</h2>
        <All state={state} look={look} />
      </>
    )}
  </MoneyHasEnded>
)
