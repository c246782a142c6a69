import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { compiledTexts } from './scripts/compile-texts.ts'
import { preloads } from './scripts/preloads.ts'

/** Where the API runs while the portal is developed. */
const API = process.env.ZHINAN_API ?? 'http://127.0.0.1:8023'

/** Writes `.gz` and `.br` beside every text file, so that the server never compresses while somebody waits. */
function precompress(): Plugin {
  let out = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|json|txt)$/.test(name)) continue
        const path = join(out, name)
        const content = readFileSync(path)
        if (content.length < 1024) continue
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
        writeFileSync(`${path}.br`, brotliCompressSync(content))
      }
    },
  }
}

const ENTRY = join(import.meta.dirname, 'src/main.tsx')

/**
 * Puts what the entry imports, and so every page needs, into one file: many small ones compress worse and start later.
 * The entry itself stays out, as it waits for texts and nothing else may wait with it.
 */
function inEveryPage(): (id: string, modules: Rolldown.ChunkingContext) => string | null {
  const known = new Set<string>()
  const follow = (id: string, modules: Rolldown.ChunkingContext): void => {
    if (known.has(id)) return
    known.add(id)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) follow(next, modules)
  }
  return (id, modules) => {
    follow(ENTRY, modules)
    return id !== ENTRY && known.has(id) ? 'shared' : null
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledTexts(), preloads(), precompress()],
  resolve: {
    alias: [{ find: /^zod\/mini$/, replacement: join(import.meta.dirname, 'src/no-schemas.ts') }],
  },
  server: { port: 5173, proxy: { '/api': { target: API } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // Apart from our own, as it changes less often.
              name: 'base',
              priority: 1,
              test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack)\//,
            },
            { name: inEveryPage(), test: /\.tsx?$|node_modules/ },
          ],
        },
      },
    },
  },
})
