import type { Day } from '#core/day.ts'
import { form, page, type Route } from '#web/page.ts'
import { changePart } from './deeds.ts'
import { ChangePage } from './form-views.tsx'
import { boxesOf, fromField } from './forms.ts'
import { namesOf, type Part } from './part.ts'
import { PARTS } from './parts/index.ts'
import { partSettingsOf } from './reads.ts'
import { SettingsPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

/** The page of a part's settings, and the form that sets them from a day on. */
const pagesOf = (part: Part): Route[] => [
  page({
    path: `/${part.slug}`,
    may: ['part-settings', 'see'],
    purpose: `to see what this council has set, now and from a coming day: ${part.title}`,
    load: (tx) => partSettingsOf(tx, part),
    view: ({ versions }, look) => <SettingsPage part={part} versions={versions} look={look} />,
    done: DONE,
  }),
  form({
    path: `/${part.slug}/change`,
    may: ['part-settings', 'change'],
    purpose: `to set from a day on: ${part.title}`,
    fields: { ...boxesOf(part), from: fromField },
    words: { ...WORDS, ...part.words },
    callsEach: () => namesOf(part),
    load: (tx) => partSettingsOf(tx, part),
    changesSettings: true,
    // Somebody else may have set something else meanwhile.
    stamp: ({ versions }) => versions.map(({ settingsId }) => settingsId).join(' '),
    view: ({ versions }, look) => <ChangePage part={part} versions={versions} look={look} />,
    deed: (tx, permit, typed) => {
      const { from, ...values } = typed
      return changePart(tx, permit, part, { from: from as Day, values: new Map(Object.entries(values)) })
    },
    next: () => `/${part.slug}?done=changed`,
  }),
]

export const partSettingsRoutes: Route[] = PARTS.flatMap(pagesOf)
