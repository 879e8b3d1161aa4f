import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'
import { isOld, sayChecked, sayCost, sayDays } from '#directory/index.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Details, InsetText, LinkList, WideTable } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { Keeping, Thing } from './keeping.ts'
import { nameOfMonth } from './month.ts'
import { Result } from './result-view.tsx'
import { costOf, costsMe, isKept, leftOf, mayWrite, togetherOf } from './rules.ts'
import { KEEPING_DONE, NOTHING_CHOSEN, sayPaid, sayWay } from './words.ts'

/** What it will cost afterwards: the result in a sentence, each thing with its way, the months, the person's own figures. */
export function KeepingPage({ keeping, look }: { keeping: Keeping; look: Look }): JSX.Element {
  const { isMine, isShared } = keeping
  return (
    <Layout look={look} title="What comes afterwards" back={{ href: onRecord(look, '') }} doneWords={KEEPING_DONE}>
      <h1 class="govuk-heading-l">
        {isMine ? 'What will it cost me after?' : `What it will cost ${knownAs(look)} afterwards`}
      </h1>
      {isMine || isShared ? (
        <Working keeping={keeping} look={look} />
      ) : (
        <InsetText>
          {`This is ${knownAs(look)}’s own working. They have not shared it, so you cannot see it. You can ask them about it when you talk.`}
        </InsetText>
      )}
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
    </Layout>
  )
}

function Working({ keeping, look }: { keeping: Keeping; look: Look }): JSX.Element {
  const { isMine, things } = keeping
  const together = togetherOf(keeping)
  const isBegun = things.some(({ way }) => way !== undefined)
  return (
    <>
      <p class="govuk-body">
        {isMine
          ? `${look.permit?.record?.ended === undefined ? 'One day the money for these things may stop.' : 'The money for these things has come to its end.'} Here you can try out, in peace, how each could go on. Only you see this, unless you share it. It changes no payment and no charge.`
          : `${knownAs(look)} shares this with you. It is theirs. It changes no payment and no charge.`}
      </p>
      {isBegun ? (
        <Result keeping={keeping} together={together} look={look} />
      ) : things.length === 0 ? null : (
        <InsetText>{NOTHING_CHOSEN}</InsetText>
      )}
      {things.map((thing) => (
        <One thing={thing} keeping={keeping} look={look} />
      ))}
      {isMine ? (
        <Button href={onRecord(look, '/ending/keeping/add')} classes="govuk-button--secondary">
          Add something else
        </Button>
      ) : null}
      {isBegun ? <Months months={keeping.months} together={together} /> : null}
      <Figures keeping={keeping} look={look} />
      {isMine ? <Sharing keeping={keeping} look={look} /> : null}
    </>
  )
}

const pathOf = ({ lineId, thingId }: Thing): string =>
  lineId === undefined ? `/ending/keeping/things/${thingId}` : `/ending/keeping/lines/${lineId}`

function One({ thing, keeping, look }: { thing: Thing; keeping: Keeping; look: Look }): JSX.Element {
  const { what, way, nowPence, nowEvery } = thing
  return (
    <section>
      <h2 class="govuk-heading-m">{what}</h2>
      {nowPence === undefined || nowEvery === undefined ? null : (
        <p class="govuk-body">{sayPaid(nowPence, nowEvery, look.permit?.record?.ended !== undefined)}</p>
      )}
      <p class="govuk-body">{way === undefined ? 'No way is chosen yet. That is fine.' : sayWay(way)}</p>
      {way === undefined || way.words === '' ? null : <p class="footing-words govuk-body">{way.words}</p>}
      {way?.fromWhat === 'needs' && way.route !== 'let-it-go' ? (
        <p class="govuk-body">It would take from food, heating or money that is owed. So it does not count as kept.</p>
      ) : null}
      {isKept(way) ? <ItsMonths thing={thing} keeping={keeping} /> : null}
      <Alike thing={thing} look={look} />
      {keeping.isMine ? <Doors thing={thing} look={look} /> : null}
    </section>
  )
}

function ItsMonths({ thing, keeping }: { thing: Thing; keeping: Keeping }): JSX.Element | null {
  const { months } = keeping
  if (thing.way === undefined) return null
  const [whole, mine] = [costOf(thing.way, months), costsMe(thing, months)]
  const steps = thing.stillPaid.length > 0
  return (
    <Details summary={`${thing.what}, month by month`}>
      <WideTable
        head={[
          'Month',
          { children: 'It costs', format: 'numeric' },
          ...(steps
            ? [
                { children: 'Still paid', format: 'numeric' as const },
                { children: 'You pay', format: 'numeric' as const },
              ]
            : []),
        ]}
        rows={months.map((month, place) => [
          nameOfMonth(month),
          { children: sayMoney(whole[place] ?? 0n), format: 'numeric' },
          ...(steps
            ? [
                { children: sayMoney(thing.stillPaid[place] ?? 0n), format: 'numeric' as const },
                { children: sayMoney(mine[place] ?? 0n), format: 'numeric' as const },
              ]
            : []),
        ])}
      />
    </Details>
  )
}

/** Free and cheap things like it that there are around here. */
function Alike({ thing, look }: { thing: Thing; look: Look }): JSX.Element | null {
  if (thing.alike.length === 0) return null
  const { checkMonths } = look.settings.directory
  return (
    <>
      <p class="govuk-body">Like it, around here:</p>
      <ul class="govuk-list govuk-list--bullet">
        {thing.alike.map((entry) => (
          <li>
            {`${entry.name}: ${sayCost(entry)}. ${sayDays(entry.days)}. ${sayChecked(entry, isOld(entry, checkMonths, look.today))}`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Doors({ thing, look }: { thing: Thing; look: Look }): JSX.Element {
  const doors = [
    { text: `Choose how it could go on: ${thing.what}`, path: '' },
    mayWrite(thing).length === 0 ? { text: `Put this into my plan: ${thing.what}`, path: '/into-plan' } : undefined,
    thing.lineId === undefined ? { text: `Take this away: ${thing.what}`, path: '/take-away' } : undefined,
  ].filter((door) => door !== undefined)
  return <LinkList links={doors.map(({ text, path }) => ({ href: onRecord(look, `${pathOf(thing)}${path}`), text }))} />
}

const Months = ({ months, together }: Pick<Keeping, 'months'> & { together: readonly Pence[] }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">All of it, month by month</h2>
    <WideTable
      head={['Month', { children: 'What you keep costs', format: 'numeric' }]}
      rows={together.map((pence, place) => {
        const month = months[place]
        return [month === undefined ? '' : nameOfMonth(month), { children: sayMoney(pence), format: 'numeric' }]
      })}
    />
  </>
)

function Figures({ keeping, look }: { keeping: Keeping; look: Look }): JSX.Element {
  const { figures, isMine } = keeping
  const rows = (
    [
      ['What comes in', figures?.inPence],
      ['What goes out', figures?.outPence],
      ['What is left for this', leftOf(figures)],
    ] as const
  ).flatMap(([name, pence]) => (pence === undefined ? [] : [`${name}: ${sayMoney(pence)} a month.`]))
  return (
    <>
      <h2 class="govuk-heading-m">{isMine ? 'Your own figures' : 'Their own figures'}</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">None are given. That is fine: they can be left.</p>
      ) : (
        <ul class="govuk-list">
          {rows.map((row) => (
            <li>{row}</li>
          ))}
        </ul>
      )}
      {isMine ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/ending/keeping/figures')}>
            {rows.length === 0 ? 'Give my figures' : 'Change my figures'}
          </a>
        </p>
      ) : null}
      {isMine && figures !== undefined ? (
        <Press look={look} path={onRecord(look, '/ending/keeping/figures/take-away')} classes="govuk-button--secondary">
          Take my figures away for good
        </Press>
      ) : null}
    </>
  )
}

const Sharing = ({ keeping, look }: { keeping: Keeping; look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">Who sees this</h2>
    <p class="govuk-body">
      {keeping.isShared
        ? 'You share this page with your worker. You can stop at any time.'
        : 'Only you. If it helps, you can share it with your worker.'}
    </p>
    <Press
      look={look}
      path={onRecord(look, keeping.isShared ? '/ending/keeping/share/stop' : '/ending/keeping/share')}
      classes="govuk-button--secondary"
    >
      {keeping.isShared ? 'Stop sharing' : 'Share it with my worker'}
    </Press>
  </>
)
