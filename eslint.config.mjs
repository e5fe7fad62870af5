import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// The walls of ARCHITECTURE.md. An import that crosses one names the room it enters, so its specifier tells.
const wall = (message, ...regexes) => regexes.map((regex) => ({ regex, message }))
const noNode = wall(
  'needs Node: it belongs in main',
  '^node:',
  '^(fs|path|os|crypto|child_process|worker_threads|http|url|buffer|process)$',
)
const noElectron = wall('electron stays in main/shell, main/index.ts and preload', '^electron($|/)')
const noLowdb = wall('lowdb stays in main/store/durable-json.ts', '^lowdb($|/)')
const noReact = wall('React stays in renderer', '^react(-dom)?($|/)')
const room = (...names) => wall('this room may not enter that one', ...names.map((name) => `^(\\.\\./)+${name}/`))
const coreRooms = [
  'reading',
  'extracting',
  'anchoring',
  'comparing',
  'suggesting',
  'searching',
  'analysing',
  'exporting',
]
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns: patterns.flat(Infinity) }] })

const coreAlways = [noNode, noElectron, noLowdb, noReact, room('main', 'preload', 'renderer', 'tests', 'scripts')]
const corePackages = wall(
  'core takes npm packages only from a short named list: opencc-js in fold-text',
  '^(?!\\.)(?!opencc-js/)',
)
const rendererAlways = [noNode, noElectron, noLowdb, room('main', 'preload', 'tests', 'scripts')]
const rooms = coreRooms.map((own) => ({
  files: [`core/${own}/**/*.ts`],
  rules: restrict(
    coreAlways,
    corePackages,
    room('library', 'contract'),
    // fold-text and read-number are the two files of reading that the others share
    wall(
      'core rooms meet only in core/model, fold-text and read-number',
      ...coreRooms
        .filter((other) => other !== own)
        .map((other) =>
          other === 'reading' ? '^(\\.\\./)+reading/(?!(fold-text|read-number)\\.ts$)' : `^(\\.\\./)+${other}/`,
        ),
    ),
  ),
}))

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'dist.*/**',
      'release/**',
      'node_modules/**',
      'scripts/no-canvas/**',
      'test-results/**',
      'playwright-report/**',
      '.cache/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'core has no clock: take the time as an argument',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'core has no clock: take the time as an argument',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'core has no chance: take ids as arguments',
        },
      ],
    },
  },
  {
    files: ['core/model/**/*.ts'],
    rules: restrict(coreAlways, corePackages, wall('core/model imports only itself', '^\\.\\./')),
  },
  ...rooms,
  {
    files: ['core/reading/fold-text.ts'],
    rules: restrict(coreAlways, corePackages, wall('fold-text stands on core/model alone', '^\\.\\./(?!model/)')),
  },
  {
    files: ['core/library/**/*.ts', 'core/merging/**/*.ts'],
    rules: restrict(coreAlways, corePackages, room('contract')),
  },
  {
    files: ['core/importing/**/*.ts'],
    rules: restrict(
      coreAlways,
      wall('core/importing takes only zod', '^(?!\\.)(?!zod$)'),
      wall(
        'core/importing stands on core/model, contract, library and fold-text',
        '^(\\.\\./)+(?!\\.\\./)(?!(model|contract|library)/|reading/fold-text\\.ts$)[\\w-]+/',
      ),
    ),
  },
  {
    files: ['core/contract/**/*.ts'],
    rules: restrict(
      coreAlways,
      wall('core/contract takes only zod', '^(?!\\.)(?!zod$)'),
      wall('core/contract stands on core/model alone', '^\\.\\./(?!model/)'),
    ),
  },
  {
    files: ['main/**/*.ts'],
    ignores: ['main/shell/**', 'main/index.ts', 'main/store/durable-json.ts'],
    rules: restrict(noElectron, noLowdb, noReact, room('renderer', 'preload', 'tests')),
  },
  { files: ['main/store/durable-json.ts'], rules: restrict(noElectron, noReact, room('renderer', 'preload', 'tests')) },
  {
    files: ['main/shell/**/*.ts', 'main/index.ts'],
    rules: restrict(noLowdb, noReact, room('renderer', 'preload', 'tests')),
  },
  {
    files: ['preload/**/*.ts'],
    rules: restrict(
      noNode,
      noLowdb,
      noReact,
      wall('preload knows core/contract and electron only', '^(?!electron$|\\.\\./core/(contract|model)/|\\./)'),
    ),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      ...restrict(rendererAlways),
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'imported text is shown as text, never as HTML',
        },
      ],
    },
  },
  {
    files: ['renderer/features/*/**/*.{ts,tsx}'],
    rules: restrict(
      rendererAlways,
      wall('a feature enters no other feature: share through state or ui', '^\\.\\./(?!\\.\\.)', '/features/'),
    ),
  },
  {
    files: ['renderer/ui/**/*.{ts,tsx}'],
    rules: restrict(rendererAlways, wall('ui knows no domain', '/(features|state|core)/')),
  },
  {
    files: ['**/*.mjs', 'scripts/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
)
