/** "Who may import whom" of the architecture, as errors. A part is a folder below src/. */
const NOT_DOMAIN = [
  'common',
  'config',
  'database',
  'embedded',
  'access',
  'identity',
  'observability',
  'outbox',
  'jobs',
];
const folders = (names) => `^src/(${names.join('|')})/`;

/** Files of another part that nobody else may import: they are how it stores things. */
const STORAGE = '\\.(entity|repository)\\.ts$|/persistence/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-to-dev-dependency',
      comment:
        'What runs in production may not need what only developers install: embedded/ and the demo’s provider never do.',
      severity: 'error',
      from: { path: '^(src|workflows|migrations)/', pathNot: '^src/(embedded|demo-login/provider)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-is-pure',
      comment: 'The model imports xstate, zod for the rules of payloads, yaml for guides, and itself.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: ['^workflows/', '^node_modules/(xstate|zod|yaml)/'] },
    },
    {
      name: 'common-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/common/' },
      to: { path: '^(src|workflows|migrations|test|bench)/', pathNot: '^src/common/' },
    },
    {
      name: 'config-imports-common',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^(src|workflows)/', pathNot: '^src/(config|common)/' },
    },
    {
      name: 'database-imports-common-and-config',
      severity: 'error',
      from: { path: '^src/database/' },
      to: { path: '^(src|workflows)/', pathNot: '^src/(database|common|config)/' },
    },
    {
      name: 'access-and-identity-import-the-ground',
      severity: 'error',
      from: { path: '^src/(access|identity)/' },
      to: { path: '^(src|workflows)/', pathNot: '^src/($1|common|config|database)/' },
    },
    {
      name: 'jobs-use-exported-services',
      severity: 'error',
      from: { path: '^src/jobs/' },
      to: { path: STORAGE, pathNot: '^src/jobs/' },
    },
    {
      name: 'storage-of-another-part',
      comment: 'Ask the exported service of the part; its entities and repositories are its own.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: STORAGE, pathNot: '^src/$1/' },
    },
    {
      name: 'domain-does-not-know-jobs',
      comment: 'A part leaves an intent in the outbox; which job carries it out is not its business.',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: `${folders(['jobs', 'observability', 'embedded'])}|\\.command\\.ts$`,
      },
      to: { path: '^src/jobs/' },
    },
    {
      name: 'model-for-those-who-carry-it-out',
      comment:
        'The statecharts are stepped by cases and protection-reports, and read by guides; others take types.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cases|protection-reports|guides)/' },
      to: { path: '^workflows/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ground-does-not-know-the-domain',
      severity: 'error',
      from: { path: folders(['embedded', 'observability', 'outbox']) },
      to: { path: '^src/[^/]+/', pathNot: `${folders(NOT_DOMAIN)}` },
    },
    {
      name: 'typeorm-where-data-is-stored',
      severity: 'error',
      from: {
        path: '^(src|workflows)/',
        pathNot: ['^src/database/', '^src/entities\\.ts$', '\\.(entity|repository)\\.ts$', '/persistence/'],
      },
      to: { path: '^node_modules/typeorm/' },
    },
    {
      name: 'bullmq-in-jobs',
      severity: 'error',
      from: { path: '^(src|workflows|migrations)/', pathNot: '^src/(jobs|observability)/' },
      to: { path: '^node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A merged migration is never edited, so it may not lean on code that is.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(src|workflows|test)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|workflows|migrations|scripts)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'page-knows-only-the-client',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|workflows)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
