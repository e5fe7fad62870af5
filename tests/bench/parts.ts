import type { Part } from './settings.ts'

/** The parts of the bench, in the order they run; each is loaded in the process that runs it. */
export const parts: Readonly<Record<string, () => Promise<Part>>> = {
  start: async () => (await import('./parts/starting.ts')).start,
  pdf: async () => (await import('./parts/reading.ts')).pdf,
  docx: async () => (await import('./parts/reading.ts')).docx,
  txt: async () => (await import('./parts/reading.ts')).txt,
  folding: async () => (await import('./parts/reading.ts')).folding,
  open: async () => (await import('./parts/library.ts')).open,
  search: async () => (await import('./parts/library.ts')).search,
  edit: async () => (await import('./parts/library.ts')).edit,
  memory: async () => (await import('./parts/memory.ts')).memory,
  growth: async () => (await import('./parts/growing.ts')).growth,
  window: async () => (await import('./parts/in-window.ts')).inWindow,
}
