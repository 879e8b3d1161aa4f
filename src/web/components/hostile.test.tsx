import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import * as c from './index.ts'

const words = `<script>"'&`
const href = 'javascript:alert(1)'
const attributes = { 'data-words': words, title: words }
const whole = { classes: words, attributes }
const part = { children: words, ...whole }
const plurals = { one: words, other: words }
const field = {
  ...whole,
  id: words,
  name: words,
  label: part,
  hint: part,
  error: { ...part, visuallyHiddenText: words },
  describedBy: words,
  formGroup: { ...whole, beforeInput: words, afterInput: words },
}
const group = {
  ...whole,
  name: words,
  idPrefix: words,
  legend: { children: words, classes: words },
  fieldset: { ...whole, describedBy: words },
  hint: part,
  error: part,
  formGroup: { ...whole, beforeInputs: words, afterInputs: words },
}
const choices = [
  { value: words, text: words, hint: part, id: words, conditional: words, label: whole, attributes },
  { divider: words },
]
const link = { href, text: words, visuallyHiddenText: words, labelText: words, ...whole }
const date = { label: words, name: words, id: words, value: words, classes: words, autocomplete: words, pattern: words }

const hostile: Record<string, JSX.Element> = {
  BackLink: <c.BackLink {...whole} href={href} children={words} />,
  Breadcrumbs: <c.Breadcrumbs {...whole} items={[link, { text: words }]} labelText={words} />,
  Button: <c.Button {...whole} id={words} name={words} value={words} children={words} />,
  CharacterCount: (
    <c.CharacterCount
      {...field}
      value={words}
      textareaDescriptionText={words}
      countMessage={{ classes: words }}
      charactersUnderLimitText={plurals}
      charactersAtLimitText={words}
      charactersOverLimitText={plurals}
      wordsUnderLimitText={plurals}
      wordsAtLimitText={words}
      wordsOverLimitText={plurals}
    />
  ),
  Checkboxes: <c.Checkboxes {...group} values={[words]} items={choices} />,
  DateInput: <c.DateInput {...group} id={words} namePrefix={words} value={{ day: words }} month={date} year={date} />,
  Details: <c.Details {...whole} id={words} summary={words} children={words} />,
  ErrorMessage: <c.ErrorMessage {...whole} id={words} visuallyHiddenText={words} children={words} />,
  ErrorSummary: <c.ErrorSummary {...whole} title={words} errorList={[link, { text: words }]} children={words} />,
  ExitThisPage: (
    <c.ExitThisPage
      {...whole}
      id={words}
      redirectUrl={href}
      activatedText={words}
      timedOutText={words}
      pressTwoMoreTimesText={words}
      pressOneMoreTimeText={words}
      children={words}
    />
  ),
  Fieldset: <c.Fieldset {...whole} legend={words} describedBy={words} children={words} />,
  FileUpload: (
    <c.FileUpload
      {...field}
      javascript
      wrapper={whole}
      chooseFilesButtonText={words}
      noFileChosenText={words}
      multipleFilesChosenText={plurals}
      dropInstructionText={words}
      enteredDropZoneText={words}
      leftDropZoneText={words}
    />
  ),
  GenericHeader: <c.GenericHeader {...whole} url={href} containerClasses={words} children={words} />,
  Hint: <c.Hint {...whole} id={words} children={words} />,
  Input: (
    <c.Input
      {...field}
      value={words}
      autocomplete={words}
      pattern={words}
      prefix={part}
      suffix={part}
      inputWrapper={whole}
    />
  ),
  InsetText: <c.InsetText {...whole} id={words} children={words} />,
  Label: <c.Label {...whole} for={words} children={words} />,
  LinkList: <c.LinkList links={[{ href, text: words }]} />,
  NotificationBanner: <c.NotificationBanner {...whole} title={words} titleId={words} children={words} />,
  Pagination: (
    <c.Pagination
      {...whole}
      previous={link}
      next={link}
      items={[{ number: words, href, visuallyHiddenText: words, attributes }]}
      landmarkLabel={words}
    />
  ),
  Panel: (
    <c.Panel {...whole} title={words} variant="interruption" actions={{ ...whole, items: [link] }} children={words} />
  ),
  PasswordInput: (
    <c.PasswordInput
      {...field}
      value={words}
      button={{ classes: words }}
      showPasswordText={words}
      hidePasswordText={words}
      showPasswordAriaLabelText={words}
      hidePasswordAriaLabelText={words}
      passwordShownAnnouncementText={words}
      passwordHiddenAnnouncementText={words}
    />
  ),
  PhaseBanner: <c.PhaseBanner {...whole} tag={part} children={words} />,
  Radios: <c.Radios {...group} value={words} items={choices} />,
  Select: <c.Select {...field} value={words} items={[{ value: words, text: words, attributes }]} />,
  ServiceNavigation: (
    <c.ServiceNavigation
      {...whole}
      serviceName={words}
      serviceUrl={href}
      navigation={[link, { text: words, active: true }]}
      navigationId={words}
      navigationLabel={words}
      navigationClasses={words}
      menuButtonText={words}
      menuButtonLabel={`${words}!`}
      ariaLabel={words}
      slots={{ start: words, end: words, navigationStart: words, navigationEnd: words }}
    />
  ),
  SkipLink: <c.SkipLink {...whole} href={href} children={words} />,
  SummaryList: (
    <c.SummaryList
      {...whole}
      rows={[{ key: part, value: part, actions: [link, link], actionsClasses: words, classes: words }]}
      card={{ ...whole, title: part, actions: [link], actionsClasses: words }}
    />
  ),
  Table: <c.Table {...whole} caption={words} captionClasses={words} head={[words, part]} rows={[[words, part]]} />,
  WideTable: <c.WideTable caption={words} head={[words, words]} rows={[[words, part]]} />,
  Tabs: (
    <c.Tabs
      {...whole}
      id={words}
      idPrefix={words}
      title={words}
      items={[{ label: words, panel: words, attributes, panelAttributes: attributes }]}
    />
  ),
  Tag: <c.Tag {...whole} children={words} />,
  TaskList: (
    <c.TaskList
      {...whole}
      idPrefix={words}
      items={[
        { title: part, href, hint: words, status: part, classes: words },
        { title: words, status: words },
      ]}
    />
  ),
  Textarea: <c.Textarea {...field} value={words} autocomplete={words} />,
  WarningText: <c.WarningText {...whole} iconFallbackText={words} children={words} />,
}

describe('hostile words in every text prop stay words', () => {
  it.each(Object.entries(hostile))('%s', (_, element) => {
    const html = render(element)
    const elements = elementsIn(parseFragment(html).childNodes)
    expect(html).toContain("&lt;script>&quot;'&amp;")
    expect(html).not.toContain('<script')
    expect(html).not.toContain('javascript:')
    expect(elements.map(({ tagName }) => tagName)).not.toContain('script')
    const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))
    expect(names.filter((name) => !/^[a-z][a-z0-9.-]*$|^viewBox$/.test(name))).toEqual([])
    expect(
      elements.flatMap(({ attrs }) => attrs.filter(({ name, value }) => name === 'data-words' && value !== words)),
    ).toEqual([])
  })

  it('for every component there is', () => {
    const components = Object.keys(c).filter((name) => /^[A-Z]/.test(name))
    expect(Object.keys(hostile).sort()).toEqual(components.sort())
  })
})

function elementsIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): DefaultTreeAdapterTypes.Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []))
}
