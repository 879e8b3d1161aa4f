import { attribute, classesOf, type Element, elements, find, has, isElement, isText } from './dom.ts'
import { call, href, type Macro, moreAttributes, type Writer } from './writer.ts'

type Make = (element: Element, writer: Writer) => string | undefined

const button: Make = (element, writer) => {
  const before: string[] = []
  const known = [
    'class',
    'type',
    'href',
    'role',
    'draggable',
    'data-module',
    'data-prevent-double-click',
    'id',
    'name',
    'value',
  ]
  return call(writer, 'button', 'govukButton', before, [
    writer.content(element, before),
    element.tagName === 'a' ? href(element, writer) : '',
    attribute(element, 'data-prevent-double-click') === undefined ? '' : 'preventDoubleClick: true',
    writer.classes(element, 'govuk-button'),
    moreAttributes(element, known, writer),
  ])
}

const summaryList: Make = (element, writer) => {
  const before: string[] = []
  const rows = elements(element).map((row) => {
    const cell = (name: string, key: string): string => {
      const found = find(row, { className: `govuk-summary-list__${name}` })
      if (found === undefined) return ''
      return `${key}: { ${writer.classes(found, `govuk-summary-list__${name}`)} ${writer.content(found, before)} }`
    }
    const links = find(row, { className: 'govuk-summary-list__actions' })
    const items = links === undefined ? [] : linksOf(links)
    const actions = items.map((link) => `{ ${href(link, writer)}, ${writer.content(link, before)} }`)
    return `{ ${[cell('key', 'key'), cell('value', 'value'), actions.length > 0 ? `actions: { items: [${actions.join(', ')}] }` : ''].filter(Boolean).join(', ')} }`
  })
  return call(writer, 'summary-list', 'govukSummaryList', before, [
    `rows: [${rows.join(',\n')}]`,
    writer.classes(element, 'govuk-summary-list'),
  ])
}

const linksOf = (element: Element): Element[] =>
  elements(element).flatMap((child) => (child.tagName === 'a' ? [child] : linksOf(child)))

const table: Make = (element, writer) => {
  const before: string[] = []
  const caption = find(element, { tag: 'caption' })
  const cell = (one: Element): string => {
    const format = classesOf(one).some((name) => name.endsWith('--numeric')) ? 'format: "numeric",' : ''
    return `{ ${format} ${writer.content(one, before)} }`
  }
  const row = (one: Element): string => `[${elements(one).map(cell).join(', ')}]`
  const rows = elements(find(element, { tag: 'tbody' }))
  const head = elements(find(element, { tag: 'thead' }))[0]
  const [first] = rows
  return call(writer, 'table', 'govukTable', before, [
    caption === undefined
      ? ''
      : `caption: ${writer.text(wordsOf(caption))}, captionClasses: ${JSON.stringify(classesOf(caption).slice(1).join(' '))}`,
    head === undefined ? '' : `head: ${row(head)}`,
    first !== undefined && elements(first)[0]?.tagName === 'th' ? 'firstCellIsHeader: true' : '',
    `rows: [${rows.map(row).join(',\n')}]`,
    writer.classes(element, 'govuk-table'),
  ])
}

const wordsOf = (element: Element): string =>
  element.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? wordsOf(node) : '')).join('')

const taskList: Make = (element, writer) => {
  const before: string[] = []
  const items = elements(element).map((item) => {
    const link = find(item, { className: 'govuk-task-list__link' })
    const title = link ?? elements(find(item, { className: 'govuk-task-list__name-and-hint' }))[0]
    const hint = find(item, { className: 'govuk-task-list__hint' })
    const status = find(item, { className: 'govuk-task-list__status' })
    const tag = status && find(status, { className: 'govuk-tag' })
    return `{ ${[
      title === undefined ? '' : `title: { ${writer.content(title, before)} }`,
      link === undefined ? '' : href(link, writer),
      hint === undefined ? '' : `hint: { ${writer.content(hint, before)} }`,
      tag === undefined
        ? status === undefined
          ? ''
          : `status: { ${writer.content(status, before)} }`
        : `status: { tag: { ${writer.classes(tag, 'govuk-tag')} ${writer.content(tag, before)} } }`,
    ]
      .filter(Boolean)
      .join(', ')} }`
  })
  return call(writer, 'task-list', 'govukTaskList', before, [
    `items: [${items.join(',\n')}]`,
    writer.classes(element, 'govuk-task-list'),
  ])
}

const details: Make = (element, writer) => {
  const before: string[] = []
  const [summary, body] = [
    find(element, { className: 'govuk-details__summary-text' }),
    find(element, { className: 'govuk-details__text' }),
  ]
  if (summary === undefined || body === undefined) return undefined
  return call(writer, 'details', 'govukDetails', before, [
    writer.content(summary, before, 'summary'),
    writer.content(body, before),
    writer.classes(element, 'govuk-details'),
  ])
}

/** Components of one body: `{ text }` or `{ html }`, and classes. */
const simple =
  (folder: string, name: string, bodyOf: (element: Element) => Element | undefined = (element) => element): Make =>
  (element, writer) => {
    const before: string[] = []
    const body = bodyOf(element)
    if (body === undefined) return undefined
    return call(writer, folder, name, before, [
      writer.content(body, before),
      element.tagName === 'a' ? href(element, writer) : '',
      writer.classes(element, `govuk-${folder}`),
    ])
  }

const notificationBanner: Make = (element, writer) => {
  const before: string[] = []
  const [title, body] = [
    find(element, { className: 'govuk-notification-banner__title' }),
    find(element, { className: 'govuk-notification-banner__content' }),
  ]
  if (title === undefined || body === undefined) return undefined
  const type = has(element, 'govuk-notification-banner--success') ? 'type: "success"' : ''
  return call(writer, 'notification-banner', 'govukNotificationBanner', before, [
    type,
    writer.content(title, before, 'title'),
    writer.content(body, before),
  ])
}

const warningText: Make = (element, writer) => {
  const before: string[] = []
  const body = find(element, { className: 'govuk-warning-text__text' })
  if (body === undefined) return undefined
  const hidden = find(body, { className: 'govuk-visually-hidden' })
  const rest = { ...body, childNodes: body.childNodes.filter((node) => node !== hidden) } as Element
  return call(writer, 'warning-text', 'govukWarningText', before, [
    hidden === undefined ? '' : `iconFallbackText: ${writer.text(wordsOf(hidden))}`,
    writer.content(rest, before),
  ])
}

const panel: Make = (element, writer) => {
  const before: string[] = []
  const [title, body] = [
    find(element, { className: 'govuk-panel__title' }),
    find(element, { className: 'govuk-panel__body' }),
  ]
  return call(writer, 'panel', 'govukPanel', before, [
    title === undefined ? '' : writer.content(title, before, 'title'),
    body === undefined ? '' : writer.content(body, before),
  ])
}

const exitThisPage: Make = (element, writer) => {
  const before: string[] = []
  const link = find(element, { tag: 'a' })
  if (link === undefined) return undefined
  return call(writer, 'exit-this-page', 'govukExitThisPage', before, [
    writer.content(link, before),
    `redirectUrl: ${writer.text(attribute(link, 'href') ?? '')}`,
  ])
}

const genericHeader: Make = (element, writer) => {
  const link = find(element, { tag: 'a' })
  if (link === undefined) return undefined
  return call(
    writer,
    'generic-header',
    'govukGenericHeader',
    [],
    [`logoText: ${writer.text(wordsOf(link))}`, `url: ${writer.text(attribute(link, 'href') ?? '')}`],
  )
}

const serviceNavigation: Make = (element, writer) => {
  const items = linksOf(element).map((link) => {
    const current = attribute(link, 'aria-current') === 'page' ? ', current: true' : ''
    return `{ text: ${writer.text(wordsOf(link))}, ${href(link, writer)}${current} }`
  })
  const nav = find(element, { tag: 'nav' })
  const collapse =
    find(element, { className: 'govuk-service-navigation__toggle' }) === undefined
      ? 'collapseNavigationOnMobile: false'
      : ''
  return call(
    writer,
    'service-navigation',
    'govukServiceNavigation',
    [],
    [
      collapse,
      nav === undefined ? '' : `navigationLabel: ${writer.text(attribute(nav, 'aria-label') ?? 'Menu')}`,
      `navigation: [${items.join(', ')}]`,
    ],
  )
}

const MAKES: Readonly<Record<string, Make>> = {
  'govuk-button': button,
  'govuk-summary-list': summaryList,
  'govuk-table': table,
  'govuk-task-list': taskList,
  'govuk-details': details,
  'govuk-tag': simple('tag', 'govukTag'),
  'govuk-inset-text': simple('inset-text', 'govukInsetText'),
  'govuk-back-link': simple('back-link', 'govukBackLink'),
  'govuk-skip-link': simple('skip-link', 'govukSkipLink'),
  'govuk-notification-banner': notificationBanner,
  'govuk-warning-text': warningText,
  'govuk-panel': panel,
  'govuk-exit-this-page': exitThisPage,
  'govuk-generic-header': genericHeader,
  'govuk-service-navigation': serviceNavigation,
}

/** Components that have a macro; whatever else there is stands in the template as it is, which costs the peer nothing. */
export const officialMacro: Macro = (element, writer) => {
  for (const name of classesOf(element)) {
    const make = MAKES[name]
    if (make !== undefined) return make(element, writer)
  }
  return undefined
}
