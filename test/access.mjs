/* npm run access: every principal at every route, and more hostile texts, which takes longer than `npm test` may. */
process.env.FOOTING_ACCESS = 'whole'
process.argv.push('test/access-matrix', 'test/http/session', 'test/hostile/texts')
await import('./run.mjs')
