// After `npm ci`: builds the portal, so that `npm start` shows it at once. Plain JavaScript, as it may run before
// our own Node is there. A broken build must not stop an install; `npm run build` and the checks tell of it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const buildable = ['packages/web/vite.config.ts', 'node_modules/vite/package.json'].every((path) =>
  existsSync(`${root}/${path}`),
)

if (buildable) {
  const built = spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, encoding: 'utf8' })
  if (built.status !== 0) {
    console.error(
      `门户未能构建，可稍后运行 npm run build / the portal was not built, try npm run build\n${built.stderr}`,
    )
  }
}
