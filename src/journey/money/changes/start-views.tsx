import type { JSX } from 'preact'
import { isFine } from '#core/verdict.ts'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { ChangePreview } from '../preview/change-preview.tsx'
import { previewOf } from '../preview/steps.ts'
import { patternAfter, patternOf } from './apply.ts'
import type { ToStart } from './changes.ts'
import { mayStart, type StartReason, stepsThatEnd } from './rules.ts'
import { CHANGE_WORDS, sayChange, sayStepsEnd, WORSE_WORDS } from './words.ts'

/** What the newest version changes, why it is asked where it takes something away, and the one button to start it. */
export function StartForm({ to, look }: { to: ToStart; look: Look }): JSX.Element {
  const { next, inForce, worse } = to
  const own = isPerson(look)
  const stops = mayStart(to, own ? 'person' : 'worker', look.today)
  const isNew = next !== undefined && inForce !== undefined && next.versionId !== inForce.versionId
  return (
    <Layout look={look} title="What it changes" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">What the new version changes</h1>
      {isNew ? (
        <>
          <p class="govuk-body">What was paid stays as it is. What changes, changes from today on.</p>
          <p class="footing-words govuk-body">{sayChange(inForce, next)}</p>
          <StepsEnd to={to} />
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, `/plan/versions/${inForce.versionId}/with/${next.versionId}`)}>
              See both versions side by side
            </a>
          </p>
          <WeeksSeen to={to} look={look} />
          {isFine(worse) ? null : (
            <>
              <h2 class="govuk-heading-m">{own ? 'Why we ask for your yes' : 'Why their yes is needed'}</h2>
              <ul class="govuk-list govuk-list--bullet">
                {worse.map(({ code }) => (
                  <li>{WORSE_WORDS[code]}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : null}
      {stops.map(({ code }) => (
        <InsetText>{`${CHANGE_WORDS[code]}.`}</InsetText>
      ))}
      {isFine(stops) ? null : <Towards first={stops[0]?.code} own={own} look={look} />}
      {isFine(stops) || look.form !== undefined ? <Start own={own} look={look} /> : null}
    </Layout>
  )
}

/** The steps down that end with what is changed, before anybody says yes to it. */
export const StepsEnd = ({ to }: { to: ToStart }): JSX.Element => (
  <>
    {stepsThatEnd(to).map((one) => (
      <InsetText>{sayStepsEnd(one)}</InsetText>
    ))}
  </>
)

/** What is paid now, and what would be, week by week; nothing where no payment changes. */
export function WeeksSeen({ to, look }: { to: ToStart; look: Look }): JSX.Element | null {
  if (to.changes.length === 0) return null
  const added = to.changes.flatMap((one, index) =>
    one.kind === 'adds' ? [[`added-${index}`, one.line.what] as const] : [],
  )
  const names = new Map([...to.lines.map(({ lineId, what }) => [lineId, what] as const), ...added])
  return <ChangePreview preview={previewOf(patternOf(to), patternAfter(to, to.changes), look.today, names)} />
}

function Start({ own, look }: { own: boolean; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Form look={look}>
      <Textarea
        {...bind(look, 'words')}
        label={own ? 'Is there something you want to say about it?' : `Is there something you want to say to ${name}?`}
        hint="You can leave this empty. What changes is told in words besides."
        rows={3}
      />
      <Button preventDoubleClick>Start this from today</Button>
    </Form>
  )
}

/** Where the reader can put right what stops it. */
function Towards(props: { first: StartReason | undefined; own: boolean; look: Look }): JSX.Element {
  const { first, own, look } = props
  const ways: Partial<Record<StartReason, [path: string, text: string]>> = {
    'more-money-needs-a-decision': ['/decision/ask', 'Ask for a decision'],
    'plan-is-with-the-decider': ['/waiting', 'See what happens now'],
    'less-needs-a-ground': ['/ending/ground', 'Write on what it rests'],
    'payments-not-set-up': ['', 'See where things are now'],
    ...(own ? { 'worse-needs-their-yes': ['/plan/agree', 'Read the plan and answer'] } : {}),
  }
  const [path, text] = (first && ways[first]) ?? ['/plan', 'Go to the plan']
  return <Button href={onRecord(look, path)}>{text}</Button>
}
