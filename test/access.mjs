/* npm run access: every principal at every route, which takes longer than `npm test` may. */
process.env.FOOTING_ACCESS = 'whole'
process.argv.push('test/access-matrix', 'test/http/session')
await import('./run.mjs')
