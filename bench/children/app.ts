import { buildApp } from '#app.ts'
import { assetsDir, portsOn } from '#bench/core/record.ts'

// Our own app, as `npm start` runs it, but for the clock's ticking: nothing else shall be going on.
process.once('message', async ({ appUrl }: { appUrl: string }) => {
  const app = await buildApp(await portsOn(appUrl), assetsDir)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
})
process.once('SIGTERM', () => process.exit(0))
