// The order of layers: call, likeness, documents <- server, call <- review <- server <- cli; likeness knows nobody; web sees call, review and its own generated API types only.
// Each rule states one "may not"; `npm run imports:proof` shows that each can fail.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^packages/${from}/src` },
  to: { path: '^packages/', pathNot: [from, ...allowed].map((p) => `^packages/${p}/`) },
})
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-resolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|raw)$' },
    },
    only('call-is-the-bottom', 'call', []),
    only('likeness-stands-alone', 'likeness', []),
    only('review-on-call', 'review', ['call']),
    only('documents-know-nothing-below', 'documents', []),
    only('server-on-call-and-documents', 'server', ['call', 'documents', 'likeness', 'review']),
    only('cli-on-top', 'cli', ['call', 'documents', 'likeness', 'review', 'server']),
    only('web-talks-http', 'web', ['call', 'review']),
    {
      name: 'pure-packages-have-no-io',
      comment:
        'The call package runs in browsers, and like likeness it must give the same answer everywhere: no clock, no disk, no network.',
      severity: 'error',
      from: { path: '^packages/(call|likeness|review)/src' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^packages/server/src/platform' },
      to: { path: '^packages/server/src/features' },
    },
    {
      name: 'features-meet-through-services',
      comment: 'A feature may call another feature only through its service.ts.',
      severity: 'error',
      from: { path: '^packages/server/src/features/([^/]+)/' },
      to: {
        path: '^packages/server/src/features/([^/]+)/',
        pathNot: ['^packages/server/src/features/$1/', '/service\\.ts$', '/schemas\\.ts$'],
      },
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: { path: '^packages/[^/]+/src', pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$|/test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
