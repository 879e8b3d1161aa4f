import { createHash } from 'node:crypto'
import type { Role } from '#access/role.ts'

/** A stable uuid for a demo name, so that addresses stay the same from one demo to the next. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`footing demo ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export type DemoHuman = {
  key: string
  name: string
  knownAs: string
  email: string
  roles: readonly Role[]
  story: string
  worker?: string
}

export type DemoCouncil = {
  authorityId: number
  slug: string
  name: string
  colour: string
  panelName: string
  /** 1 is Monday. */
  panelWeekday: number
  panelEveryWeeks: number
  managerUpToWeeklyPence: string
  pencePerPoint: string
  /** How it decides otherwise than most: parts of its settings' process. */
  process?: object
  /** Parts of its settings about money, where they differ from the defaults: its budget codes. */
  money?: object
  manager: string
  panelChair: string
  humans: readonly DemoHuman[]
  /** Those whom only the stories bring: a council that begins without its stories (a test, a measure) has not got them. */
  later?: readonly DemoHuman[]
}

/** Everybody of a council once its stories are told. */
export const humansOf = ({ humans, later }: DemoCouncil): readonly DemoHuman[] => [...humans, ...(later ?? [])]

/** The council that `npm run footing -- populate` fills: its own, so that the demo's people stay as they are. */
export const POPULATED = { authorityId: 100, slug: 'saltmere', name: 'Saltmere Council' } as const

const human =
  (slug: string) =>
  (key: string, name: string, roles: readonly Role[], story: string, worker?: string): DemoHuman => ({
    key: `${slug}/${key}`,
    name,
    knownAs: name.split(' ')[0] ?? name,
    email: `${key}@${slug}.example`,
    roles,
    story,
    ...(worker === undefined ? {} : { worker: `${slug}/${worker}` }),
  })

const east = human('eastmarsh')
const north = human('northcliffe')

/** People of the first council who stand on no page of the demo: so that what it counts of others is more than a handful. */
export const QUIET: readonly { key: string; name: string }[] = [
  'Ada Finch',
  'Bill Garner',
  'Cleo Hunt',
  'Dev Patel',
  'Edna Rowe',
  'Femi Cole',
  'Gwen Lloyd',
  'Hugh Tate',
  'Ivy Marsden',
  'Jack Orme',
  'Kay Sutton',
  'Leo Birch',
].map((name) => ({ key: name.split(' ')[0]?.toLowerCase() ?? '', name }))

/** Two councils, so that nothing can cross unseen. Facts of the first one's people are the studies'; sentences are ours. */
export const DEMO_COUNCILS: readonly DemoCouncil[] = [
  {
    authorityId: 1,
    slug: 'eastmarsh',
    name: 'Eastmarsh Council',
    colour: '#0b5351',
    panelName: 'the Tuesday panel',
    panelWeekday: 2,
    panelEveryWeeks: 2,
    managerUpToWeeklyPence: '5000',
    pencePerPoint: '920',
    manager: 'eastmarsh/grace',
    panelChair: 'eastmarsh/marcus',
    humans: [
      east(
        'anne',
        'Anne Field',
        ['person'],
        'Four children. Therapy could help, but nobody can look after them meanwhile.',
        'priya',
      ),
      east(
        'arthur',
        'Arthur Lowe',
        ['person'],
        'Yoga, tai chi and art keep him well. He is not sure when it ends.',
        'owen',
      ),
      east('helen', 'Helen Marsh', ['person'], 'Her nurse suggested a budget. They answer the questions apart.', 'ken'),
      east(
        'hazel',
        'Hazel Brook',
        ['person'],
        'Two years of visits to family. Then the money ended, and now she cannot go out again.',
        'owen',
      ),
      east(
        'david',
        'David Reed',
        ['person'],
        'Goes to his club; his wife Joanne has three afternoons to herself.',
        'priya',
      ),
      east(
        'hilary',
        'Hilary Stone',
        ['person'],
        'Personal assistants, alarms at home and £500 for emergencies.',
        'ken',
      ),
      east('joanne', 'Joanne Reed', ['carer'], 'David’s wife. Sees what he shares with her.'),
      east('priya', 'Priya Shah', ['worker'], 'Social worker. Named worker of Anne and David.'),
      east('owen', 'Owen Hart', ['worker'], 'Occupational therapist. Named worker of Arthur, Hazel and Nora.'),
      east('ken', 'Ken Marlow', ['worker'], 'Community psychiatric nurse. Named worker of Helen, Hilary and Wilf.'),
      east('marcus', 'Marcus Bell', ['panel-member'], 'Chairs the Tuesday panel.'),
      east('grace', 'Grace Adeyemi', ['manager'], 'Team manager. Decides small plans the same day.'),
      east('farah', 'Farah Aziz', ['finance-officer'], 'Sets up payments and drafts pay runs.'),
      east('tom', 'Tom Birch', ['finance-approver'], 'Approves what Farah drafted.'),
      east('ines', 'Ines Costa', ['analyst'], 'Counts, never names.'),
      east('ruth', 'Ruth Vale', ['administrator'], 'Keeps the council’s settings.'),
      east('pat', 'Pat Quinn', ['planner'], 'Support planner from a peer-led group. Sees what is shared with them.'),
      east('noor', 'Noor Rahman', ['advocate'], 'Independent advocate. Sees what is shared with her.'),
    ],
    later: [
      east(
        'nora',
        'Nora Wells',
        ['person'],
        'Goes by bus alone and sings. Her budget has ended, and most stayed.',
        'owen',
      ),
      east('wilf', 'Wilf Ames', ['person'], 'A lunch club all year, and a taxi home in the dark months.', 'ken'),
      east('tess', 'Tess Moor', ['worker'], 'Social worker. Named worker of twelve people whose budgets simply run.'),
      ...QUIET.map(({ key, name }) => east(key, name, ['person'], '', 'tess')),
    ],
  },
  {
    authorityId: 2,
    slug: 'northcliffe',
    name: 'Northcliffe Council',
    colour: '#4c2c92',
    panelName: 'the Thursday panel',
    panelWeekday: 4,
    panelEveryWeeks: 1,
    managerUpToWeeklyPence: '15000',
    pencePerPoint: '870',
    // Less, or the same for something else, is no matter for a panel here.
    process: { routes: [{ body: 'manager', changes: ['less', 'other-use'] }], panelAgendaMax: 6 },
    manager: 'northcliffe/sean',
    panelChair: 'northcliffe/beth',
    humans: [
      north('lisa', 'Lisa Thorne', ['person'], 'Knows what her money is for, since she helped to plan it.', 'yusuf'),
      north('yusuf', 'Yusuf Khan', ['worker'], 'Social worker. Named worker of Lisa.'),
      north('beth', 'Beth Carr', ['panel-member'], 'Chairs the Thursday panel.'),
      north('sean', 'Sean Doyle', ['manager'], 'Team manager.'),
      north('mei', 'Mei Lin', ['finance-officer'], 'Sets up payments.'),
      north('dan', 'Dan Frost', ['finance-approver'], 'Approves pay runs.'),
    ],
  },
]
