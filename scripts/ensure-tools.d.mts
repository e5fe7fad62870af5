/** Where a program is, or null. */
export function findTool(name: string): string | null
