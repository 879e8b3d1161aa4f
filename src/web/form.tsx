import type { ComponentChildren, JSX } from 'preact'
import { ErrorSummary } from './components/index.ts'
import { type Look, wordsFor } from './look.ts'
import { lineFor } from './with-each.ts'

/** This page's form: posts to the page itself, with its key and with what it was drawn against. */
export function Form(props: {
  look: Look
  children: ComponentChildren
  files?: boolean
  action?: string
  /** Said behind the path, where a page has two forms that go the same way: which of them this is. */
  as?: string
  /** Nothing of it is kept as a draft: what proves who somebody is, or a device in other hands. */
  forgets?: boolean
}): JSX.Element {
  const { look, files } = props
  const path = props.action ?? look.here
  const action = props.as === undefined ? path : `${path}?as=${props.as}`
  return (
    <form
      method="post"
      action={action}
      novalidate
      enctype={files ? 'multipart/form-data' : undefined}
      data-footing-form=""
    >
      <input type="hidden" name="key" value={look.keyFor(path)} />
      {look.stamp === undefined ? null : <input type="hidden" name="stamp" value={look.stamp} />}
      {props.children}
      {props.forgets || look.permit === undefined ? null : <p class="govuk-hint" role="status" data-footing-kept="" />}
    </form>
  )
}

/** A form of one button, on another page than its own: a refusal shows that form's own page. */
export function Press(props: {
  look: Look
  path: string
  children: ComponentChildren
  classes?: string
  send?: Record<string, string>
}): JSX.Element {
  const { look, path } = props
  return (
    <form method="post" action={path} novalidate>
      <input type="hidden" name="key" value={look.keyFor(path)} />
      {Object.entries(props.send ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        class={`govuk-button ${props.classes ?? ''}`}
        data-module="govuk-button"
        data-prevent-double-click="true"
      >
        {props.children}
      </button>
    </form>
  )
}

/** What is wrong, on top of the page; nothing where all is well. */
export function Problems({ look }: { look: Look }): JSX.Element | null {
  const { form } = look
  if (form === undefined || form.reasons.length === 0) return null
  const list = form.reasons.map(({ code, at }) => ({
    text: lineFor(wordsFor(form, code), at, form.called),
    href: at === undefined ? undefined : `#${at}${`${at}-day` in form.raw ? '-day' : ''}`,
  }))
  const onlyNews = form.reasons.every(({ code }) => code === 'welcome-back' || code === 'draft-kept')
  return <ErrorSummary title={onlyNews ? 'Welcome back' : 'There is a problem'} errorList={list} />
}
