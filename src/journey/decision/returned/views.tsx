import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import type { ReturnPoint } from './returned.ts'
import type { PointReason } from './rules.ts'
import { RETURNED_WORDS, sayAbout } from './words.ts'

type ListProps = { points: readonly ReturnPoint[]; title: string; answerAt?: (point: ReturnPoint) => string }

/** The points on which a plan came back, each with what was said to it since; `answerAt`: where a reader may say something. */
export function PointsList({ points, title, answerAt }: ListProps): JSX.Element | null {
  if (points.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {points.map((point) => (
        <>
          <OnePoint point={point} />
          {answerAt === undefined ? null : (
            <p class="govuk-body">
              <a class="govuk-link" href={answerAt(point)}>
                Say what you changed, or what you think
                <span class="govuk-visually-hidden">{` (${sayAbout(point)})`}</span>
              </a>
            </p>
          )}
        </>
      ))}
    </>
  )
}

function OnePoint({ point }: { point: ReturnPoint }): JSX.Element {
  return (
    <>
      <h3 class="govuk-heading-s">{sayAbout(point)}</h3>
      <p class="footing-said-by govuk-body">{`${point.byName} wrote on ${sayDate(point.on)}:`}</p>
      <p class="footing-words govuk-body">{point.words}</p>
      {point.answers.map(({ words, byName, on }) => (
        <>
          <p class="footing-said-by govuk-body">{`${byName} answered on ${sayDate(on)}:`}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
      {point.answers.length === 0 ? <p class="govuk-body">Nobody has answered this yet.</p> : null}
    </>
  )
}

export type AnsweringPoint = { point: ReturnPoint; may: Verdict<PointReason> }

/** One point, everything said to it, and room for one more answer. */
export function AnswerPointForm({ point, may, look }: AnsweringPoint & { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="A point to change" back={{ href: onRecord(look, '/decision') }}>
      <h1 class="govuk-heading-l">A point to change</h1>
      <OnePoint point={point} />
      {isFine(may) ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label="What did you change, or what do you want to say?"
            hint="The other side reads this. So does whoever decides next."
            rows={4}
          />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      ) : (
        <>
          {look.form === undefined ? may.map(({ code }) => <InsetText>{`${RETURNED_WORDS[code]}.`}</InsetText>) : null}
          <Button href={onRecord(look, '/decision')}>See where the decision stands</Button>
        </>
      )}
    </Layout>
  )
}
