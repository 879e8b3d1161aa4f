/*
 * Who may import whom, as rules for dependency-cruiser. The order of the stages is read from src/journey.ts, so that a
 * stage is added in one place. test/architecture.test.ts runs these and plants a fault against each.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The stages, from the text of src/journey.ts: this file runs before anything is compiled. */
function stagesOf(root) {
  const list = /STAGES = \[([^\]]*)\]/.exec(readFileSync(join(root, 'src/journey.ts'), 'utf8'))?.[1] ?? ''
  const found = [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1])
  if (found.length === 0) throw new Error('src/journey.ts names no stages')
  return found
}

const stages = stagesOf(process.cwd())

/** Folders and single files of src in the order in which they stand on one another; those of one row do not know one another. */
const rows = [
  ['core'],
  ['db'],
  ['council'],
  ['access'],
  ['web'],
  ['messages'],
  ['jobs'],
  ['people'],
  ['files'],
  ['directory'],
  ...stages.map((stage) => [`journey/${stage}`]),
  ['desk', 'reports', 'evaluation', 'exchange'],
  ['jobs-list.ts'],
  ['demo'],
  ['app.ts'],
  // Both are where a program begins, and build what they need from app.ts.
  ['main.ts', 'commands'],
]

const at = (place) => (place.includes('.') ? `^src/${place.replaceAll('.', '\\.')}$` : `^src/${place}/`)
const named = (names) => `/(?:${names})\\.tsx?$`

/** Tests, and what only tests use, may look at anything. */
const TESTS = '\\.(?:test|test-kit)\\.tsx?$|^src/web/components/fixtures/'
const ANY_STAGE = '^src/journey/([^/]+)/'
const DOORS = named('index|reads|deeds')

const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [TESTS, from.pathNot ?? []].flat() },
  to,
})

/** Each imports what stands before it: one rule a folder, named after it. */
const direction = rows.flatMap((row, index) =>
  row.map((place) => {
    const later = [...rows.slice(index + 1).flat(), ...row.filter((other) => other !== place)]
    const name = `direction-of-${place.replaceAll('/', '-').replace('.ts', '')}`
    return forbid(
      name,
      `${place} imports what stands before it, never after`,
      { path: at(place) },
      { path: [...later.map(at), '^(?:test|bench|tools)/'] },
    )
  }),
)

/** From outside, a stage is reached by its doors: shapes and rules, reads, deeds. app.ts mounts its pages, jobs-list.ts its jobs. */
const doors = stages.map((stage) =>
  forbid(
    `doors-of-${stage}`,
    `outside ${stage}, only its index, reads and deeds (and those of its rooms) may be imported`,
    { path: '^src/', pathNot: [at(`journey/${stage}`), '^src/app\\.ts$', '^src/jobs-list\\.ts$'] },
    { path: at(`journey/${stage}`), pathNot: DOORS },
  ),
)

const mounting = [
  forbid(
    'app-mounts-pages',
    'app.ts takes nothing of a stage but its pages',
    { path: '^src/app\\.ts$' },
    { path: ANY_STAGE, pathNot: named('pages') },
  ),
  forbid(
    'jobs-list-names-jobs',
    'jobs-list.ts takes nothing of a stage but its jobs',
    { path: '^src/jobs-list\\.ts$' },
    { path: ANY_STAGE, pathNot: named('jobs') },
  ),
  forbid(
    'desk-only-reads',
    'what looks across stages reads and never writes',
    { path: '^src/(?:desk|reports|evaluation|exchange)/' },
    { path: ANY_STAGE, pathNot: named('index|reads') },
  ),
  forbid(
    'stores-are-private',
    'nobody imports the store of another folder',
    // The demo writes a council's first settings and stands in for the gate's question, for which there are no deeds.
    { path: '^src/([^/]+)/', pathNot: ['^src/journey/', '^src/demo/(?:found|story)\\.ts$'] },
    { path: named('store'), pathNot: '^src/$1/' },
  ),
]

const insideAStage = [
  forbid(
    'rules-are-pure',
    'rules reach core, shapes, and the pure door of other stages; never SQL, pages, words or the outside',
    { path: `${ANY_STAGE}(?:|.+/)rules\\.ts$` },
    {
      pathNot: [
        '^src/core/',
        '^src/journey\\.ts$',
        '^src/journey/.+/index\\.ts$',
        '^src/journey/$1/',
        // The shape of a council's settings, by type alone.
        '^src/council/index\\.ts$',
      ],
    },
  ),
  forbid(
    'rules-come-first',
    'rules know neither SQL nor pages nor words of their own stage',
    { path: `${ANY_STAGE}(?:|.+/)rules\\.ts$` },
    { path: named('store|reads|deeds|jobs|pages|views|forms|words') },
  ),
  forbid(
    'rules-take-settings-as-a-shape',
    'rules may name the type of the settings, not ask for them',
    { path: named('rules') },
    { path: '^src/council/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'rules-touch-nothing',
    'no rule anywhere reaches SQL, pages or the outside (a type may be named)',
    { path: named('rules') },
    {
      path: ['^src/(?:db|web)/', named('store|reads|deeds|jobs|pages|views|forms'), '(?:^|/)node_modules/', '^node:'],
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'index-is-pure',
    'the pure door gives shapes and rules',
    { path: `${ANY_STAGE}(?:|.+/)index\\.ts$` },
    {
      path: ['^src/(?:db|web|access)/', named('store|reads|deeds|jobs|pages|views|forms')],
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'store-is-lowest',
    'a store knows shapes, not who uses it',
    { path: `${ANY_STAGE}(?:|.+/)store\\.ts$` },
    { path: ['^src/web/', named('rules|words|reads|deeds|jobs|pages|views|forms')] },
  ),
  forbid(
    'reads-only-read',
    'reads come before deeds and know no page',
    { path: `${ANY_STAGE}(?:|.+/)reads\\.ts$` },
    { path: ['^src/web/', named('deeds|jobs|pages|views|forms')] },
  ),
  forbid(
    'deeds-know-no-page',
    'deeds and jobs come before pages; what a form gives them they may name as a type',
    { path: `${ANY_STAGE}(?:|.+/)(?:deeds|jobs)\\.ts$` },
    { path: ['^src/web/', named('pages|views|forms')], dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'views-only-draw',
    'views are given what they show: they may name the shapes of reads, and call nothing',
    { path: named('[a-z-]*views') },
    { path: [named('store|reads|deeds|jobs|pages'), '^src/db/'], dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'pages-go-through-doors',
    'a page reaches SQL through reads and deeds',
    { path: `${ANY_STAGE}(?:|.+/)pages\\.tsx$` },
    {
      path: [named('store|jobs'), '^src/(?:db|demo|people|jobs)/', '(?:^|/)node_modules/(?:pg|kysely)/'],
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'sql-only-in-stores',
    'the SQL of a stage stands in its stores',
    { path: '^src/journey/', pathNot: named('store') },
    { path: ['^src/db/statement\\.ts$', '(?:^|/)node_modules/(?:kysely|pg)/'] },
  ),
]

const everywhere = [
  forbid(
    'core-imports-nothing',
    'core is pure: nothing but itself (ids are random)',
    { path: '^src/core/', pathNot: '^src/core/id\\.ts$' },
    { pathNot: '^src/core/' },
  ),
  forbid(
    'ids-are-random',
    'id.ts needs randomness alone',
    { path: '^src/core/id\\.ts$' },
    { pathNot: '^(?:node:)?crypto$' },
  ),
  forbid(
    'leaves-import-nothing',
    'what everybody may import imports nothing',
    { path: '^src/(?:journey|trouble)\\.ts$' },
    { path: '.' },
  ),
  forbid(
    'settings-is-a-leaf',
    'settings are read by whoever begins a program',
    { path: '^src/settings\\.ts$' },
    { pathNot: ['^src/trouble\\.ts$', '(?:^|/)node_modules/zod/'] },
  ),
  forbid(
    'settings-are-handed-in',
    'only main and commands read the environment',
    { path: '^src/', pathNot: '^src/(?:main\\.ts$|commands/)' },
    { path: '^src/settings\\.ts$' },
  ),
  forbid(
    'connections-are-opened-by-db',
    'a connection of one’s own has no council',
    { path: '^src/', pathNot: '^src/(?:db|demo|commands)/' },
    { path: '(?:^|/)node_modules/pg/' },
  ),
  forbid('no-cycles', 'two files that need one another are one', { path: '^src/' }, { circular: true }),
  forbid(
    'no-test-tools',
    'what runs needs no package of the tests',
    { path: '^src/' },
    { dependencyTypes: ['npm-dev'] },
  ),
  {
    ...forbid(
      'nothing-missing',
      'an import that is not found would pass every other rule',
      {},
      { couldNotResolve: true },
    ),
    from: {},
  },
]

export default {
  forbidden: [...direction, ...doors, ...mounting, ...insideAStage, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/web/assets/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
