import type { Settings } from '#council/index.ts'
import { type Cell, csvLine } from '#files/csv.ts'

/** The columns of a mapped file, in order: a heading, and a field's name or '=' and a constant. */
export type Columns = Settings['money']['accountsPayable']

/** What each field of a mapped file gives for one row. */
export type FieldsOf<Row> = Readonly<Record<string, (row: Row) => Cell>>

/** The first line of a mapped file. */
export const headings = (columns: Columns): string => csvLine(columns.map(({ heading }) => heading))

/** One line of a mapped file. A column that names no field stays empty: settings name none. */
export const mappedLine = <Row>(columns: Columns, fields: FieldsOf<Row>, row: Row): string =>
  csvLine(columns.map(({ field }) => (field.startsWith('=') ? field.slice(1) : (fields[field]?.(row) ?? ''))))

/** The columns that name neither a field nor a constant, by their place. */
export const unknownColumns = (columns: Columns, fields: FieldsOf<never>): number[] =>
  columns.flatMap(({ field }, at) => (field.startsWith('=') || Object.hasOwn(fields, field) ? [] : [at]))

// What would tell a reader of a bank's or a clerk's screen why somebody is paid.
const TELLS =
  /\b(?:mental\w*|health\w*|mh|cmht|amhp|smi|psych\w*|therap\w*|s\.? ?117|section 117|aftercare|illness|depress\w*|bipolar|schizo\w*|wellbeing|recovery|personal budget\w*|direct payment\w*|social care|disab\w*|patient\w*)\b/i

/** Whether a text says what the money is for: files carry a reference and the council's name alone. */
export const tellsWhatItIsFor = (text: string): boolean => TELLS.test(text.replaceAll('_', ' '))
