import { form, page } from '#web/page.ts'
import { changeRules } from './deeds.ts'
import { ChangePage } from './form-views.tsx'
import { rulesFields } from './forms.ts'
import { councilRulesOf } from './reads.ts'
import { RulesPage } from './views.tsx'
import { DONE, POINTS, WORDS } from './words.ts'

export const councilRulesRoutes = [
  page({
    path: '/council-rules',
    may: ['council-rules', 'see'],
    purpose: 'to see by which rules a first guess is worked out, now and from a coming day',
    load: councilRulesOf,
    view: (rules, look) => <RulesPage rules={rules} look={look} />,
    done: DONE,
  }),
  form({
    path: '/council-rules/change',
    may: ['council-rules', 'change'],
    purpose: 'to set new rules for a first guess from a day on',
    fields: rulesFields,
    words: WORDS,
    callsEach: () => POINTS,
    load: councilRulesOf,
    changesSettings: true,
    // Somebody else may have set new ones meanwhile.
    stamp: ({ versions }) => versions.map(({ settingsId }) => settingsId).join(' '),
    view: (rules, look) => <ChangePage rules={rules} look={look} />,
    deed: async (tx, permit, typed) =>
      typed.bands.reasons.length > 0
        ? { refused: typed.bands.reasons }
        : changeRules(tx, permit, {
            from: typed.from,
            pencePerPoint: typed.pointPounds,
            points: {
              manage: typed.pointsManage,
              'some-help': typed.pointsSomeHelp,
              cannot: typed.pointsCannot,
              'dont-know': typed.pointsDontKnow,
            },
            bands: typed.bands.bands,
            smallPlan: { weeklyPence: typed.smallWeekly, oncePence: typed.smallOnce },
            most: typed.most,
          }),
    next: () => '/council-rules?done=changed',
  }),
]
