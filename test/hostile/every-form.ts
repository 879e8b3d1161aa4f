import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES, type Role } from '#access/role.ts'
import { type Resource, scopeOf } from '#access/who-may.ts'
import { type DrawnForm, formsOf, get } from '../access/browse.ts'
import type { AccessWorld, SignedIn } from '../access/principals.ts'
import { guarded, type Listed, onPassedDevice, pathOf } from '../access/routes.ts'

/** A form as somebody who may draw it sees it. */
export type AForm = { route: string; path: string; who: SignedIn; form: DrawnForm }

/** What was ended, lifted, answered or taken back: before that it could be. */
const ENDED = [
  'share_withdrawn',
  'alarm_friend_withdrawn',
  'alarm_answered',
  'unwell_switch_ended',
  'payment_hold_lifted',
  'aftercare_ended',
  'story_picture_out',
  'give_back_carried_out',
  'outside_settled',
  'outside_step_tried',
  'outside_not_so',
  'receipt_draft_gone',
  'overlay_withdrawn',
  'change_agreed',
  'change_taken_back',
  'twins_said',
  'statement_chosen',
  'statement_alike_said',
  'receipt_later',
  'answer_share_withdrawn',
  'look_closed',
  'spending_rule_ended',
  'pay_run_withdrawn',
  'item_left_out',
  'ending_challenge_answered',
]

/** Takes every row of these tables away. */
const tables = (...names: string[]): string =>
  names.map((name) => `delete from ${name} where authority_id = 1`).join('; ')

/**
 * Points of a journey, later ones made from earlier ones by taking rows away: a form that an approved plan no longer shows is
 * drawn once there is no decision, and so on. (The superuser's doing; the app itself can take nothing away.)
 */
const POINTS: readonly string[] = [
  'select 1',
  `update plan_sentence s set side = 'person', part = 'want', how = 'phone', said_by = b.person_id from plan_version v
    join budget b on b.budget_id = v.budget_id where v.version_id = s.version_id and s.authority_id = 1`,
  tables('pay_again', 'uplift_approved', 'ending_asked', 'check_in_tried', 'ending_third_view'),
  `${tables('receipt_page')}; update purchase set file_id = null, no_receipt_because = null where authority_id = 1`,
  tables(...ENDED),
  // After a bad time nothing is asked for a while.
  tables('unwell_switch', 'unwell_switch_ended'),
  'delete from taper_stopped where authority_id = 1',
  'delete from taper_stopped where authority_id = 1; delete from overlay where authority_id = 1 and taper_id is not null; delete from taper_laid where authority_id = 1; delete from directory_withdrawn where authority_id = 1',
  'delete from file_refused where authority_id = 1; delete from entry_matched where authority_id = 1; delete from payment_returned where authority_id = 1; delete from pay_again where authority_id = 1',
  tables('pay_run_sent'),
  'delete from receipt_draft_done where authority_id = 1',
  'delete from spending_rule_ended where authority_id = 1; delete from spending_answer where authority_id = 1',
  'delete from spending_question_passed where authority_id = 1',
  'delete from look_closed where authority_id = 1; delete from look_fine where authority_id = 1; delete from look_reply where authority_id = 1; delete from look_question where authority_id = 1; delete from give_back_dropped where authority_id = 1; delete from give_back_carried_out where authority_id = 1; delete from change_agreed where authority_id = 1; delete from change_answered where authority_id = 1; delete from change_taken_back where authority_id = 1',
  'delete from purchase_put_right where authority_id = 1; delete from row_opened_again where authority_id = 1; delete from payee_rule_ended where authority_id = 1; delete from statement_closed where authority_id = 1; delete from statement_undone where authority_id = 1; delete from row_settled where authority_id = 1; delete from statement_row_alike where authority_id = 1',
  'delete from statement_closed where authority_id = 1; delete from row_settled where authority_id = 1; delete from statement_undone where authority_id = 1; delete from statement_row_alike where authority_id = 1; delete from purchase_put_right where authority_id = 1',
  'delete from statement_taken where authority_id = 1; delete from statement_undone where authority_id = 1; delete from assistant_left where authority_id = 1; delete from payroll_sent where authority_id = 1; delete from noticed_said where authority_id = 1; delete from private_followed where authority_id = 1; delete from outside_settled where authority_id = 1; delete from way_changed where authority_id = 1; delete from outside_step_decided where authority_id = 1; delete from outside_step_tried where authority_id = 1; delete from outside_not_so where authority_id = 1',
  'delete from assistant_left where authority_id = 1; delete from purchase_put_right where authority_id = 1; delete from outside_settled where authority_id = 1; delete from way_changed where authority_id = 1; delete from outside_step_decided where authority_id = 1; delete from outside_step_tried where authority_id = 1; delete from outside_not_so where authority_id = 1; delete from outside_step where authority_id = 1; delete from outside_step_passed where authority_id = 1; delete from private_answer where authority_id = 1; delete from private_talk where authority_id = 1',
  'delete from outside_settled where authority_id = 1; delete from way_changed where authority_id = 1; delete from outside_step_decided where authority_id = 1; delete from outside_step_tried where authority_id = 1; delete from outside_not_so where authority_id = 1; delete from outside_step where authority_id = 1; delete from outside_heard where authority_id = 1',
  'delete from outside_settled where authority_id = 1; delete from way_changed where authority_id = 1; delete from outside_step_decided where authority_id = 1; delete from outside_step_tried where authority_id = 1; delete from outside_not_so where authority_id = 1; delete from outside_step where authority_id = 1; delete from outside_heard where authority_id = 1; delete from outside_answer where authority_id = 1; delete from private_question where authority_id = 1',
  'delete from outside_settled where authority_id = 1; delete from way_changed where authority_id = 1; delete from outside_step_decided where authority_id = 1; delete from outside_step_tried where authority_id = 1; delete from outside_not_so where authority_id = 1; delete from outside_answer where authority_id = 1; delete from outside_asked where authority_id = 1; delete from outside_explained where authority_id = 1',
  'delete from outside_settled where authority_id = 1; delete from outside_asked where authority_id = 1; delete from outside_explained where authority_id = 1; delete from outside_rule where authority_id = 1',
  'delete from cover_ended where authority_id = 1; delete from worker_worry_settled where authority_id = 1; delete from story_withdrawn where authority_id = 1',
  'delete from give_back_dropped where authority_id = 1; delete from change_agreed where authority_id = 1; delete from change_answered where authority_id = 1; delete from change_taken_back where authority_id = 1; delete from look_closed where authority_id = 1; delete from check_level where authority_id = 1; update unwell_switch_ended set ended_on = ended_on - 60 where authority_id = 1',
  'delete from look_fine where authority_id = 1; delete from look_reply where authority_id = 1; delete from check_view where authority_id = 1; delete from give_back_reply where authority_id = 1; delete from give_back_tried where authority_id = 1',
  'delete from look_question where authority_id = 1; delete from check_asked where authority_id = 1; delete from give_back_approved where authority_id = 1',
  'delete from look_item where authority_id = 1; delete from spending_look where authority_id = 1; delete from give_back where authority_id = 1',
  'delete from money_helper_ended where authority_id = 1; delete from payee_call where authority_id = 1',
  'delete from message_answer_by where authority_id = 1; delete from safety_worry_answered where authority_id = 1',
  // Nobody waits for an answer after a death.
  "delete from challenge_stands where authority_id = 1; delete from interim_decision where authority_id = 1; update lawful_ground set basis = 'moved' where authority_id = 1 and basis = 'died'",
  "delete from decision_challenge where authority_id = 1; update lawful_ground set basis = 'died' where authority_id = 1 and basis = 'moved'",
  'delete from amount_challenge_answered where authority_id = 1; delete from change_objection_answered where authority_id = 1; delete from answer_objection where authority_id = 1',
  "update decision set verdict = 'returned' where authority_id = 1; delete from best_interests where authority_id = 1; delete from change_objection where authority_id = 1",
  'delete from review_guest_no where authority_id = 1; delete from review_day_fine where authority_id = 1',
  "delete from review_preparation_withdrawn where authority_id = 1; delete from review_need_noted where authority_id = 1; update review_preparation p set side = 'person', how = 'phone', said_by = (select b.person_id from review r join budget b on b.budget_id = r.budget_id where r.review_id = p.review_id) where authority_id = 1",
  'delete from way_back where authority_id = 1; delete from help_call_answered where authority_id = 1; update ending set told_on = told_on - 60, last_day = last_day - 60 where authority_id = 1',
  'delete from review_became where authority_id = 1',
  'delete from ending_challenge_answered where authority_id = 1',
  'delete from ending_challenge where authority_id = 1',
  'update ending set told_on = told_on + 60, last_day = last_day + 60 where authority_id = 1',
  'update ending set told_on = told_on - 60, last_day = last_day - 60 where authority_id = 1',
  // An ending that a walk has just said is wrong asks nothing more.
  "delete from ending_challenge_answered where authority_id = 1; delete from ending_challenge where authority_id = 1; delete from ending_confirmed where authority_id = 1; update outcome set kind = 'maintenance' where authority_id = 1",
  "delete from ending_view where authority_id = 1 and side = 'person'",
  'delete from ending_confirmed where authority_id = 1; delete from review_held where authority_id = 1; delete from review_step where authority_id = 1',
  "update review_view set progress = 'not-yet' where authority_id = 1 and side = 'worker'",
  'delete from review_third_view where authority_id = 1',
  'delete from ending_view where authority_id = 1; delete from ending where authority_id = 1; delete from check_in_answer where authority_id = 1; delete from check_in_said where authority_id = 1; delete from check_in_asked where authority_id = 1; delete from check_in_note where authority_id = 1; delete from help_call where authority_id = 1; delete from check_in where authority_id = 1',
  'delete from review_view where authority_id = 1; delete from payee_confirmed where authority_id = 1; delete from pay_run_approved where authority_id = 1; update transfer set key = gen_random_uuid() where authority_id = 1',
  "update review_preparation set side = 'worker', how = 'own-device', said_by = typed_by where authority_id = 1",
  'delete from review_card_turned where authority_id = 1',
  'delete from agreement_line where authority_id = 1; delete from agreement where authority_id = 1; delete from payee where authority_id = 1; delete from pay_run_item where authority_id = 1; delete from pay_run where authority_id = 1',
  "update decision set verdict = 'approved' where authority_id = 1",
  'delete from decision where authority_id = 1; delete from information_answer where authority_id = 1',
  'delete from submission where authority_id = 1; delete from expected_date where authority_id = 1; delete from change_started where authority_id = 1',
  'delete from plan_answer where authority_id = 1',
  tables('indicative_amount'),
  `${tables('third_view', 'eligibility')}; update answer set level = 'cannot' where authority_id = 1 and side = 'worker'`,
  tables('difference_talk'),
  "delete from answers_done where authority_id = 1 and side = 'person'; delete from shown_early where authority_id = 1",
  'delete from answers_done where authority_id = 1; delete from shown_early where authority_id = 1; delete from card_turned where authority_id = 1',
  'delete from outcome where authority_id = 1; delete from spend_line where authority_id = 1; delete from plan_version where authority_id = 1',
  'delete from assessment where authority_id = 1; delete from answer where authority_id = 1; delete from need where authority_id = 1',
  'delete from offer_answer where authority_id = 1; delete from request_taken where authority_id = 1',
  'delete from offer where authority_id = 1',
]

/** A device is handed to nobody here: needs/passed tests the forms of one. */
const forms = guarded.filter((route) => route.method === 'POST' && !onPassedDevice(route))

/**
 * Where each form is drawn first, and by whom: a line `point,role,route`, or `,,route` where it is drawn at no point. Looking for
 * all of them at every point takes minutes, so it is kept; `FIND_FORMS=1 npx vitest run test/hostile/every-form.test.ts` looks again.
 */
export const DRAWN_FIRST = join(import.meta.dirname, 'drawn-first.csv')

type DrawnFirst = { readonly route: string; readonly at: number; readonly role: string }

export const drawnFirst = (): DrawnFirst[] =>
  readFileSync(DRAWN_FIRST, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',') as [string, string, string])
    .map(([at, role, route]) => ({ route, role, at: at === '' ? Number.POSITIVE_INFINITY : Number(at) }))

/** How many forms the table says are drawn. */
export const drawnInAll = (): number => drawnFirst().filter(({ at }) => Number.isFinite(at)).length

/**
 * Every form that the table says is drawn, once, or at each point for as long as it is `wanted`; the world stands at that point of
 * the journey while it is given.
 */
export async function* everyForm(world: AccessWorld, wanted?: (route: string) => boolean): AsyncGenerator<AForm> {
  const given = new Set<string>()
  const isLeft = wanted ?? ((route: string) => !given.has(route))
  for await (const at of journey(world))
    for (const one of drawnBy(at).filter(({ path }) => isLeft(path))) {
      const found = await drawn(world, one)
      if (found === undefined) continue
      given.add(one.path)
      yield found
    }
}

/**
 * All that are drawn at a point together, before anything is sent there. What is sent may take a few of later points away for good:
 * say how many are expected.
 */
export async function* formsAtEachPoint(world: AccessWorld): AsyncGenerator<readonly AForm[]> {
  const given = new Set<string>()
  for await (const at of journey(world)) {
    const found: AForm[] = []
    for (const one of drawnBy(at).filter(({ path }) => !given.has(path))) {
      const there = await drawn(world, one)
      if (there !== undefined) found.push(there)
    }
    for (const { route } of found) given.add(route)
    if (found.length > 0) yield found
  }
}

/** Looks at every point for every form that was not drawn before it, as everybody who may; gives the lines of the table. */
export async function findForms(world: AccessWorld): Promise<string[]> {
  const found = new Map<string, string>()
  for await (const at of journey(world))
    for (const route of forms.filter(({ path }) => !found.has(path))) {
      const who = (await drawnForSomebody(world, route))?.who
      const role = ROLES.find((one) => world.here[one] === who)
      if (role !== undefined) found.set(route.path, `${at},${role},${route.path}`)
    }
  return forms.map(({ path }) => found.get(path) ?? `,,${path}`)
}

/** Takes the world through the points, one after another; gives the number of each while the world stands there. */
async function* journey(world: AccessWorld): AsyncGenerator<number> {
  for (const [at, point] of POINTS.entries()) {
    // What is sent may end what somebody does here (/people-here): at the next point everybody does again what they did.
    await world.root.query(
      `begin; set local session_replication_role = replica; delete from role_ended where authority_id = 1; ${point}; commit`,
    )
    yield at
  }
}

type Drawable = Listed & { readonly role: Role | undefined }

/** The forms that are drawn first at this point or before it: what was sent may have taken one away for a while. */
function drawnBy(at: number): Drawable[] {
  const first = new Map(drawnFirst().map((one) => [one.route, one]))
  return forms
    .filter(({ path }) => (first.get(path)?.at ?? Number.POSITIVE_INFINITY) <= at)
    .map((one) => ({ ...one, role: ROLES.find((role) => role === first.get(one.path)?.role) }))
}

const drawn = async (world: AccessWorld, one: Drawable): Promise<AForm | undefined> =>
  (one.role && (await drawnFor(world, one, one.role))) ?? drawnForSomebody(world, one)

async function drawnForSomebody(world: AccessWorld, route: Listed): Promise<AForm | undefined> {
  // Whoever the policy never lets in is not asked: the matrix tries them. This is about forms, and they are many.
  for (const role of ROLES.filter((one) => scopeOf(one, route.resource as Resource, route.action) !== undefined)) {
    const found = await drawnFor(world, route, role)
    if (found !== undefined) return found
  }
  return undefined
}

async function drawnFor(world: AccessWorld, { path: route }: Listed, role: Role): Promise<AForm | undefined> {
  const path = pathOf({ path: route }, 'eastmarsh', world.filled.eastmarsh)
  const who = world.here[role]
  const page = await get(world, path, who.cookie)
  const there = page.status === 200 ? formsOf(page.text).filter(({ action }) => action === path) : []
  // Beside one tap that chooses all of it may stand the form in which it is typed.
  const form = there.toSorted((a, b) => b.controls.length - a.controls.length)[0]
  return form && { route, path, who, form }
}
