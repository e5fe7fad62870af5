import type { Command } from '../../state/command.ts'

interface CommandWords {
  readonly openClause: string
  readonly printView: string
}

/** Opens the clause one stands on in the reader. */
export const openCommand = (words: CommandWords, unavailable: string | null, run: () => void): Command => ({
  id: 'open-compared',
  title: words.openClause,
  group: 'clause',
  icon: 'read',
  unavailable,
  run,
})

export const exportCommand = (title: string, run: () => void): Command => ({
  id: 'export-comparison',
  title,
  group: 'file',
  icon: 'export',
  run,
})

export const printCommand = (words: CommandWords, run: () => void): Command => ({
  id: 'print-comparison',
  title: words.printView,
  group: 'file',
  keys: ['Mod+P'],
  icon: 'print',
  run,
})
