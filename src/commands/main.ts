import { allRoutes } from '../app.ts'
import { runCommand } from './commands.ts'

/** Where `npm run footing -- <command>` begins. Like main.ts it stands above the app, and so gives the commands its routes. */
const around = {
  env: process.env,
  say: (line: string) => console.log(line),
  log: (line: string) => console.error(line),
  routes: allRoutes,
}

runCommand(process.argv.slice(2), around)
  .then((code) => {
    process.exitCode = code
  })
  .catch((trouble: unknown) => {
    console.error(trouble)
    process.exitCode = 1
  })
