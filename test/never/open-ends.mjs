/* What was left open in the first stages: risks typed for the person. */

const RISKS = 'src/journey/needs/risks/rules.ts'

export const OPEN_ENDS = {
  'a worker types what could go wrong for the person before their own answers are locked, or over the person’s own words':
    [
      {
        guard: 'the worker’s own first',
        file: RISKS,
        find: "if (!ownLocked) return refuse('finish-your-own-first')",
        replace: '',
      },
      {
        guard: 'never over the person’s own',
        file: RISKS,
        find: "if (isTheirOwn(risks, heard.topic)) return refuse('person-wrote-this', 'words')",
        replace: '',
      },
      {
        guard: 'whose words they are',
        file: 'src/journey/needs/risks/reads.ts',
        find: 'typedByName: row.typed_by === row.said_by ? undefined : row.typed_by_name',
        replace: 'typedByName: row.typed_by_name',
      },
    ],
}
