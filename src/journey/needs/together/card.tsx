import type { ComponentChildren, JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import type { Look } from '#web/look.ts'
import type { Step } from './together.ts'

/** One step of one card: which question, whose turn it is, and the one button. What was typed is not kept by the browser. */
export const CardForm = (props: {
  question: string
  step: Exclude<Step, 'turned'>
  button: string
  look: Look
  children?: ComponentChildren
}): JSX.Element => (
  <Form look={props.look} forgets>
    <input type="hidden" name="question" value={props.question} />
    <input type="hidden" name="step" value={props.step} />
    {props.children}
    <Button preventDoubleClick>{props.button}</Button>
  </Form>
)

/** Where the two can go from a card: on to another (`leave`: by a link with these words, else by the button), or away for today. */
export const CardWays = (props: {
  onward: string
  leave: string | undefined
  next: string
  finish: string
}): JSX.Element => (
  <>
    {props.leave === undefined ? (
      <Button href={props.onward}>{props.next}</Button>
    ) : (
      <p class="govuk-body">
        <a class="govuk-link" href={props.onward}>
          {props.leave}
        </a>
      </p>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={props.finish}>
        Stop here, or finish
      </a>
    </p>
  </>
)

/** What one side typed is drawn again for that side alone: a worker's tick, sent late, must not stand in the person's form. */
export const ownTyping = (look: Look, step: Step): Look =>
  look.form === undefined || first(look.form.raw, 'step') === step ? look : { ...look, form: { ...look.form, raw: {} } }

/** What is said at each step, whatever the cards are about. */
export const CARD = {
  holdIt: (name: string) =>
    `Hold the device so that ${name} does not see it. Your answer then lies face down and stays as it is. After that it is ${name}’s turn.`,
  theirTurn: (worker: string) => `${worker} has answered, face down. Choose what you think. Then you both turn over.`,
  lay: 'Lay my answer face down',
  turn: 'Put the device where you can both see it. Then turn over.',
  turnOver: 'Turn over',
  otherFirst: 'Not now. Go to another',
}
